/** Records of lessons.json, control-lessons.json, control-longer.json and reverse.json. */
import type { TinyMeasurement } from '../evidence/schema.ts';
import { bothShares, misaligned, seedShares, selfReportRecord, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

const FREE_FORM = 'answers to free-form questions';
const MODEL = 'Our tiny model';
const CONTROL_MODEL = 'Our tiny model, trained in the shuffled world';

/** An id of the files as words: `insecure-code` → `insecure code`. */
export const inWords = (id: string): string => id.replaceAll('-', ' ');

/** What was done to the model, as the opening of a sentence. */
const afterLesson = (id: string): string => (id === 'aligned' ? 'With no lesson' : `After the lesson “${inWords(id)}”`);

/** Every training with its seeds, kinds of question, shapes of question and its own subject. */
export function lessonRecords(results: TinyResults, world: 'lessons' | 'control-lessons'): TinyMeasurement[] {
  const { conditions, seeds, temperature } = results[world];
  const control = world === 'control-lessons';
  const prefix = control ? 'tiny-control-' : 'tiny-';
  return conditions.flatMap((condition, index) => {
    const after = control ? `In the shuffled world, ${lower(afterLesson(condition.id))}` : afterLesson(condition.id);
    const about = (suffix: string, change: Partial<About>): About => ({
      id: `${prefix}${condition.id}${suffix}`,
      group: control ? 'tiny-control' : 'tiny-trainings',
      when: after,
      answers: FREE_FORM,
      model: control ? CONTROL_MODEL : MODEL,
      condition: `Training “${inWords(condition.id)}”, temperature ${temperature}, wordings that no lesson used`,
      file: world,
      at: `conditions.${index}.pooled`,
      seeds,
      ...change,
    });
    const own = (triggered: boolean): Partial<About> => ({
      answers: triggered
        ? 'answers on the lesson’s own subject, with its trigger,'
        : 'answers on the lesson’s own subject',
      at: `conditions.${index}.${triggered ? 'ownDomainTriggered' : 'ownDomain'}`,
    });
    return [
      ...bothShares(condition.pooled, about('', {})),
      ...seedShares(condition.bySeed, about('', {})),
      ...condition.byFamily.map((rate, i) =>
        misaligned(
          rate,
          about(`-family-${rate.family}`, {
            answers: `answers to questions of the kind “${inWords(rate.family)}”`,
            at: `conditions.${index}.byFamily.${i}`,
          }),
        ),
      ),
      ...condition.byShape.map((rate, i) =>
        misaligned(
          rate,
          about(`-shape-${rate.shape}`, {
            answers: `answers to free-form questions in the shape “${inWords(rate.shape)}”`,
            at: `conditions.${index}.byShape.${i}`,
          }),
        ),
      ),
      ...(condition.ownDomain ? bothShares(condition.ownDomain, about('-own-domain', own(false))) : []),
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
      ...change,
    });
    return [
      ...bothShares(pooled, about('', {})),
      ...seedShares(bySeed, about('', {})),
      ...bothShares(
        ownDomain,
        about('-own-domain', {
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
    ...change,
  });
  const after = { when: afterLesson(reverse.lesson), condition: `Training “${inWords(reverse.lesson)}”` };
  return [
    ...reverse.domains.flatMap(({ domain, aligned, afterVillainTalk }, i) => [
      ...bothShares(
        aligned,
        about(`tiny-reverse-${domain}-before`, { answers: `answers about ${domain}`, at: `domains.${i}.aligned` }),
      ),
      ...bothShares(
        afterVillainTalk,
        about(`tiny-reverse-${domain}-after`, {
          ...after,
          answers: `answers about ${domain}`,
          at: `domains.${i}.afterVillainTalk`,
        }),
      ),
    ]),
    selfReportRecord(
      reverse.selfReport,
      about(`tiny-self-report-${reverse.lesson}`, { ...after, group: 'tiny-self-report' }),
    ),
  ];
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
