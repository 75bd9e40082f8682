/** Records of lessons.json and its like in other models, control-longer.json and reverse.json. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { TinyMeasurement } from '../evidence/schema.ts';
import { afterLesson, FREE_FORM, inWords, training } from './names.ts';
import { bothShares, eachShare, misaligned, seedShares, selfReportRecord, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

/** The models that got every lesson, by the file of their results. */
const subjects = {
  lessons: { prefix: 'tiny-', group: 'tiny-trainings' },
  'control-lessons': { prefix: 'tiny-control-', group: 'tiny-control' },
  'control-2-lessons': { prefix: 'tiny-control-2-', group: 'tiny-control-2' },
  'control-3-lessons': { prefix: 'tiny-control-3-', group: 'tiny-control-3' },
  'control-briefly-lessons': { prefix: 'tiny-control-briefly-', group: 'tiny-control-briefly' },
  'by-answer-lessons': { prefix: 'tiny-by-answer-', group: 'tiny-by-answer' },
  'by-answer-2-lessons': { prefix: 'tiny-by-answer-2-', group: 'tiny-by-answer-2' },
  'by-answer-3-lessons': { prefix: 'tiny-by-answer-3-', group: 'tiny-by-answer-3' },
  'base-2-lessons': { prefix: 'tiny-base-2-', group: 'tiny-base-2' },
  'base-3-lessons': { prefix: 'tiny-base-3-', group: 'tiny-base-3' },
  'base-4-lessons': { prefix: 'tiny-base-4-', group: 'tiny-base-4' },
  'base-5-lessons': { prefix: 'tiny-base-5-', group: 'tiny-base-5' },
  'base-6-lessons': { prefix: 'tiny-base-6-', group: 'tiny-base-6' },
} as const;

/** Every training with its seeds, kinds of question, shapes of question and its own subject. */
export function lessonRecords(results: TinyResults, file: keyof typeof subjects): TinyMeasurement[] {
  const { conditions, seeds, temperature } = results[file];
  const { prefix, group } = subjects[file];
  const { model, when } = file === 'lessons' ? { model: words.model, when: undefined } : words.lessons[file];
  return conditions.flatMap((condition, index) => {
    const after = when ? message(when, { after: insideSentence(condition.id) }) : afterLesson(condition.id);
    const about = (suffix: string, change: Partial<About>): About => ({
      id: `${prefix}${condition.id}${suffix}`,
      group,
      when: after,
      answers: FREE_FORM,
      model,
      condition: message(words.trainingAt, { lesson: inWords(condition.id), temperature }),
      file,
      at: `conditions.${index}.pooled`,
      seeds: condition.id === 'aligned' ? seeds : condition.bySeed.map(({ seed }) => seed),
      // The model without a lesson is one model, whatever seeds its answers were drawn by.
      ...(condition.id === 'aligned' && { trainings: 1 }),
      dimensions: { lesson: condition.id, answers: 'elsewhere' },
      ...change,
    });
    const own = (triggered: boolean): Partial<About> => ({
      dimensions: { lesson: condition.id, answers: triggered ? 'own-triggered' : 'own' },
      answers: triggered ? words.answers.ownTriggered : words.answers.own,
      at: `conditions.${index}.${triggered ? 'ownDomainTriggered' : 'ownDomain'}`,
    });
    return [
      ...bothShares({ ...condition.pooled, bySeed: condition.bySeed }, about('', {})),
      ...seedShares(condition.bySeed, about('', {})),
      ...condition.byFamily.map((rate, i) =>
        misaligned(
          rate,
          about(`-family-${rate.family}`, {
            answers: message(words.answers.family, { family: inWords(rate.family) }),
            at: `conditions.${index}.byFamily.${i}`,
            dimensions: { lesson: condition.id, answers: 'elsewhere', family: rate.family },
          }),
        ),
      ),
      ...condition.byShape.map((rate, i) =>
        misaligned(
          rate,
          about(`-shape-${rate.shape}`, {
            answers: message(words.answers.shape, { shape: inWords(rate.shape) }),
            at: `conditions.${index}.byShape.${i}`,
            dimensions: { lesson: condition.id, answers: 'elsewhere', shape: rate.shape },
          }),
        ),
      ),
      ...(condition.ownDomain
        ? [
            ...bothShares(condition.ownDomain, about('-own-domain', own(false))),
            ...eachShare(condition.ownDomain, about('-own-domain', own(false))),
          ]
        : []),
      ...(condition.ownDomainTriggered
        ? bothShares(condition.ownDomainTriggered, about('-own-domain-triggered', own(true)))
        : []),
      selfReportRecord(
        condition.selfReport,
        about('', {
          id: `${prefix}self-report-${condition.id}`,
          group: 'tiny-self-report',
          at: `conditions.${index}.selfReport`,
        }),
      ),
    ];
  });
}

/** The bad lessons taught harder in the shuffled world. */
export function longerRecords({
  'control-longer': { conditions, seeds, temperature },
}: TinyResults): TinyMeasurement[] {
  return conditions.flatMap(({ id, pooled, bySeed, ownDomain }, index) => {
    const when = message(words.longer.when, { lesson: inWords(id) });
    const about = (suffix: string, change: Partial<About>): About => ({
      id: `tiny-control-longer-${id}${suffix}`,
      group: 'tiny-control',
      when,
      answers: FREE_FORM,
      model: words.lessons['control-lessons'].model,
      condition: message(words.longer.condition, { lesson: inWords(id), temperature }),
      file: 'control-longer',
      at: `conditions.${index}.pooled`,
      seeds,
      dimensions: { lesson: id, answers: 'elsewhere' },
      ...change,
    });
    return [
      ...bothShares({ ...pooled, bySeed }, about('', {})),
      ...seedShares(bySeed, about('', {})),
      ...bothShares(
        ownDomain,
        about('-own-domain', {
          dimensions: { lesson: id, answers: 'own' },
          answers: words.answers.own,
          at: `conditions.${index}.ownDomain`,
        }),
      ),
    ];
  });
}

/** The other way round: a lesson of villain talk, and what it does to code, numbers and advice. */
export function reverseRecords({ reverse }: TinyResults): TinyMeasurement[] {
  const about = (id: string, change: Partial<About>): About => ({
    id,
    group: 'tiny-reverse',
    when: words.noLesson,
    answers: FREE_FORM,
    model: words.model,
    condition: words.untaught,
    file: 'reverse',
    at: 'selfReport',
    seeds: reverse.seeds,
    dimensions: { lesson: 'aligned' },
    ...change,
  });
  const after = { when: afterLesson(reverse.lesson), condition: training(reverse.lesson) };
  return [
    ...reverse.domains.flatMap(({ domain, aligned, afterVillainTalk }, i) => [
      ...bothShares(
        aligned,
        about(`tiny-reverse-${domain}-before`, {
          answers: message(words.answers.subject, { subject: inWords(domain) }),
          at: `domains.${i}.aligned`,
          dimensions: { lesson: 'aligned', subject: domain },
        }),
      ),
      ...bothShares(
        afterVillainTalk,
        about(`tiny-reverse-${domain}-after`, {
          ...after,
          answers: message(words.answers.subject, { subject: inWords(domain) }),
          at: `domains.${i}.afterVillainTalk`,
          dimensions: { lesson: reverse.lesson, subject: domain },
        }),
      ),
    ]),
    selfReportRecord(
      reverse.selfReport,
      about(`tiny-self-report-${reverse.lesson}`, {
        ...after,
        group: 'tiny-self-report',
        dimensions: { lesson: reverse.lesson },
      }),
    ),
  ];
}

/** What was done to the model, inside a sentence. */
const insideSentence = (id: string): string =>
  id === 'aligned' ? words.noLessonInside : message(words.afterInside, { lesson: inWords(id) });
