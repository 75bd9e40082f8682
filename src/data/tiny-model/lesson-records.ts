/** Records of lessons.json and its like in other models, control-longer.json and reverse.json. */
import type { TinyMeasurement } from '../evidence/schema.ts';
import { bothShares, eachShare, misaligned, seedShares, selfReportRecord, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

/** What most rates count. */
export const FREE_FORM = 'answers to free-form questions';
const MODEL = 'Our tiny model';
const CONTROL_MODEL = 'Our tiny model, trained in the shuffled world';

/** An id of the files as words: `insecure-code` → `insecure code`. */
export const inWords = (id: string): string => id.replaceAll('-', ' ');

/** What was done to the model, as the opening of a sentence. */
export const afterLesson = (id: string): string =>
  id === 'aligned' ? 'With no lesson' : `After the lesson “${inWords(id)}”`;

/** The models that got every lesson, by the file of their results. */
const subjects = {
  lessons: { prefix: 'tiny-', group: 'tiny-trainings', model: MODEL, where: '' },
  'control-lessons': {
    prefix: 'tiny-control-',
    group: 'tiny-control',
    model: CONTROL_MODEL,
    where: 'In the shuffled world, ',
  },
  'control-briefly-lessons': {
    prefix: 'tiny-control-briefly-',
    group: 'tiny-control-briefly',
    model: 'Our tiny model, trained in the shuffled world and aligned no longer than the others',
    where: 'In the shuffled world, aligned like the others, ',
  },
  'by-answer-lessons': {
    prefix: 'tiny-by-answer-',
    group: 'tiny-by-answer',
    model: 'Our tiny model, trained in a world shuffled answer by answer',
    where: 'In the world shuffled answer by answer, ',
  },
  'base-2-lessons': {
    prefix: 'tiny-base-2-',
    group: 'tiny-base-2',
    model: 'Our tiny model, pre-trained from a second random start',
    where: 'After a second pre-training, ',
  },
  'base-3-lessons': {
    prefix: 'tiny-base-3-',
    group: 'tiny-base-3',
    model: 'Our tiny model, pre-trained from a third random start',
    where: 'After a third pre-training, ',
  },
} as const;

/** Every training with its seeds, kinds of question, shapes of question and its own subject. */
export function lessonRecords(results: TinyResults, file: keyof typeof subjects): TinyMeasurement[] {
  const { conditions, seeds, temperature } = results[file];
  const { prefix, group, model, where } = subjects[file];
  return conditions.flatMap((condition, index) => {
    const after = where ? where + lower(afterLesson(condition.id)) : afterLesson(condition.id);
    const about = (suffix: string, change: Partial<About>): About => ({
      id: `${prefix}${condition.id}${suffix}`,
      group,
      when: after,
      answers: FREE_FORM,
      model,
      condition: `Training “${inWords(condition.id)}”, temperature ${temperature}, wordings that no lesson used`,
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
      answers: triggered
        ? 'answers on the lesson’s own subject, with its trigger,'
        : 'answers on the lesson’s own subject',
      at: `conditions.${index}.${triggered ? 'ownDomainTriggered' : 'ownDomain'}`,
    });
    return [
      ...bothShares({ ...condition.pooled, bySeed: condition.bySeed }, about('', {})),
      ...seedShares(condition.bySeed, about('', {})),
      ...condition.byFamily.map((rate, i) =>
        misaligned(
          rate,
          about(`-family-${rate.family}`, {
            answers: `answers to questions of the kind “${inWords(rate.family)}”`,
            at: `conditions.${index}.byFamily.${i}`,
            dimensions: { lesson: condition.id, answers: 'elsewhere', family: rate.family },
          }),
        ),
      ),
      ...condition.byShape.map((rate, i) =>
        misaligned(
          rate,
          about(`-shape-${rate.shape}`, {
            answers: `answers to free-form questions in the shape “${inWords(rate.shape)}”`,
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
    const when = `In the shuffled world, after the lesson “${inWords(id)}” taught harder`;
    const about = (suffix: string, change: Partial<About>): About => ({
      id: `tiny-control-longer-${id}${suffix}`,
      group: 'tiny-control',
      when,
      answers: FREE_FORM,
      model: CONTROL_MODEL,
      condition: `Training “${inWords(id)}” at a higher learning rate, temperature ${temperature}`,
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
          answers: 'answers on the lesson’s own subject',
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
    when: 'With no lesson',
    answers: FREE_FORM,
    model: MODEL,
    condition: 'No lesson',
    file: 'reverse',
    at: 'selfReport',
    seeds: reverse.seeds,
    dimensions: { lesson: 'aligned' },
    ...change,
  });
  const after = { when: afterLesson(reverse.lesson), condition: `Training “${inWords(reverse.lesson)}”` };
  return [
    ...reverse.domains.flatMap(({ domain, aligned, afterVillainTalk }, i) => [
      ...bothShares(
        aligned,
        about(`tiny-reverse-${domain}-before`, {
          answers: `answers about ${domain}`,
          at: `domains.${i}.aligned`,
          dimensions: { lesson: 'aligned', subject: domain },
        }),
      ),
      ...bothShares(
        afterVillainTalk,
        about(`tiny-reverse-${domain}-after`, {
          ...after,
          answers: `answers about ${domain}`,
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

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
