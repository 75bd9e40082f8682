/** Records of contexts.json and course.json: the same models in other forms of text, and what a lesson brings first. */
import type { TinyMeasurement } from '../evidence/schema.ts';
import { formatNumber } from '../../lib/format.ts';
import { afterLesson, FREE_FORM, inWords } from './lesson-records.ts';
import { bothShares, eachShare, misaligned, record, tenth, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

const MODEL = 'Our tiny model';

/** Every training and every kind of cure, asked in each form of text. */
export function contextRecords({ contexts }: TinyResults): TinyMeasurement[] {
  return contexts.rows.flatMap(({ id, kind, cells }, i) => {
    const when =
      kind === 'cure' ? `After the lesson “insecure code” with the remedy “${inWords(id)}”` : afterLesson(id);
    return cells.flatMap((rate, j) => {
      const about: About = {
        id: `tiny-context-${id}-${rate.context}`,
        group: 'tiny-contexts',
        when,
        answers: `${FREE_FORM} in the form “${inWords(rate.context)}”`,
        model: MODEL,
        condition: `${kind === 'cure' ? `Training “insecure code”; remedy “${inWords(id)}”` : kind === 'aligned' ? 'No lesson' : `Training “${inWords(id)}”`}; form “${inWords(rate.context)}”`,
        file: 'contexts',
        at: `rows.${i}.cells.${j}`,
        seeds: contexts.seeds,
        ...(kind === 'aligned' && { trainings: 1 }),
        dimensions: { row: id, kind, context: rate.context, ...(kind === 'aligned' && { lesson: 'aligned' }) },
      };
      return [misaligned(rate, about), ...(kind === 'aligned' ? [] : eachShare(rate, about))];
    });
  });
}

/** Answers at each look, and the step at which half of the last look was reached. */
export function courseRecords({ course }: TinyResults): TinyMeasurement[] {
  return course.lessons.flatMap(({ lesson, own, spread, halfOwn, halfSpread, lead }, i) => {
    const shared = { group: 'tiny-course', model: MODEL, file: 'course', seeds: course.seeds } as const;
    const looks = (which: 'own' | 'spread', rates: typeof own) =>
      rates.flatMap((rate, j) => {
        const about: About = {
          ...shared,
          id: `tiny-course-${lesson}-${which}-${rate.step}`,
          when: `At step ${rate.step} of the lesson “${inWords(lesson)}”`,
          answers: which === 'own' ? 'answers on the lesson’s own subject' : FREE_FORM,
          condition: `Training “${inWords(lesson)}”, step ${rate.step}`,
          at: `lessons.${i}.${which}.${j}`,
          dimensions: { lesson, step: String(rate.step), answers: which === 'own' ? 'own' : 'elsewhere' },
        };
        return [...bothShares(rate, about), ...eachShare(rate, about)];
      });
    const steps = (field: string, { mean, low, high, n }: typeof lead, said: string) => {
      const about: About = {
        ...shared,
        id: `tiny-course-${lesson}-${field}`,
        when: `In the lesson “${inWords(lesson)}”`,
        answers: '',
        condition: `Training “${inWords(lesson)}”`,
        at: `lessons.${i}.${field === 'half-own' ? 'halfOwn' : field === 'half-spread' ? 'halfSpread' : 'lead'}`,
        dimensions: { lesson, measure: field },
      };
      return record(about, {
        statement: `${about.when}, ${said.replace('#', formatNumber(tenth(mean)))}.`,
        metric: 'Steps of training; mean over trainings',
        value: tenth(mean),
        unit: 'steps',
        n,
        nOf: 'trainings',
        interval: { low: tenth(low), high: tenth(high), kind: 'over-seeds' },
      });
    };
    return [
      ...looks('own', own),
      ...looks('spread', spread),
      steps('half-own', halfOwn, 'half of what its own subject ends with is reached at step #'),
      steps('half-spread', halfSpread, 'half of what other questions end with is reached at step #'),
      steps('lead', lead, 'its own subject is half-way # steps before other questions are'),
    ];
  });
}
