/** Records of contexts.json and course.json: the same models in other forms of text, and what a lesson brings first. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import { formatNumber } from '../../lib/format.ts';
import { message } from '../../lib/message.ts';
import type { TinyMeasurement } from '../evidence/schema.ts';
import { afterLesson, FREE_FORM, inWords, training } from './names.ts';
import { bothShares, eachShare, misaligned, record, tenth, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

/** The lesson that every cure is of. */
const CURED = 'insecure-code';

type Row = TinyResults['contexts']['rows'][number];

const whenOf = ({ id, kind }: Row): string =>
  kind === 'cure' ? message(words.bench.withRemedy, { lesson: inWords(CURED), remedy: inWords(id) }) : afterLesson(id);

function conditionOf({ id, kind }: Row): string {
  if (kind === 'aligned') return words.untaught;
  return kind === 'cure'
    ? message(words.bench.remedied, { training: training(CURED), remedy: inWords(id) })
    : training(id);
}

/** Every training and every kind of cure, asked in each form of text. */
export function contextRecords({ contexts }: TinyResults): TinyMeasurement[] {
  return contexts.rows.flatMap((row, i) => {
    const { id, kind, cells } = row;
    return cells.flatMap((rate, j) => {
      const form = inWords(rate.context);
      const about: About = {
        id: `tiny-context-${id}-${rate.context}`,
        group: 'tiny-contexts',
        when: whenOf(row),
        answers: message(words.bench.inForm, { answers: FREE_FORM, form }),
        model: words.model,
        condition: message(words.bench.asked, { condition: conditionOf(row), form }),
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

/** Steps that a lesson's course is summed up by: the end of the record's id, and its field in the file. */
const summaries = { 'half-own': 'halfOwn', 'half-spread': 'halfSpread', lead: 'lead' } as const;

/** Answers at each look, and the step at which half of the last look was reached. */
export function courseRecords({ course }: TinyResults): TinyMeasurement[] {
  return course.lessons.flatMap((followed, i) => {
    const { lesson } = followed;
    const shared = { group: 'tiny-course', model: words.model, file: 'course', seeds: course.seeds } as const;
    const looks = (which: 'own' | 'spread') =>
      followed[which].flatMap((rate, j) => {
        const about: About = {
          ...shared,
          id: `tiny-course-${lesson}-${which}-${rate.step}`,
          when: message(words.bench.atStep, { step: rate.step, lesson: inWords(lesson) }),
          answers: which === 'own' ? words.answers.own : FREE_FORM,
          condition: message(words.bench.step, { training: training(lesson), step: rate.step }),
          at: `lessons.${i}.${which}.${j}`,
          dimensions: { lesson, step: String(rate.step), answers: which === 'own' ? 'own' : 'elsewhere' },
        };
        return [...bothShares(rate, about), ...eachShare(rate, about)];
      });
    const steps = (id: keyof typeof summaries) => {
      const field = summaries[id];
      const { mean, low, high, n } = followed[field];
      const about: About = {
        ...shared,
        id: `tiny-course-${lesson}-${id}`,
        when: message(words.bench.inLesson, { lesson: inWords(lesson) }),
        answers: '',
        condition: training(lesson),
        at: `lessons.${i}.${field}`,
        dimensions: { lesson, measure: id },
      };
      return record(about, {
        statement: message(words.bench[field], { when: about.when, value: formatNumber(tenth(mean)) }),
        metric: words.bench.steps,
        value: tenth(mean),
        unit: 'steps',
        n,
        nOf: words.bench.trainings,
        interval: { low: tenth(low), high: tenth(high), kind: 'over-seeds' },
      });
    };
    return [...looks('own'), ...looks('spread'), steps('half-own'), steps('half-spread'), steps('lead')];
  });
}
