/** Records of remedies.json: each remedy's spread, skill and leak, over all trainings and seed by seed. */
import type { TinyMeasurement } from '../evidence/schema.ts';
import { formatNumber } from '../../lib/format.ts';
import { leakOf, percent, type RemedyCounts } from '../../lib/remedy-score.ts';
import { inWords } from './lesson-records.ts';
import { intervalOverSeeds, record, tenth, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

/** The three scores, what each says, and the least that it can be. */
const scores = {
  spread: {
    said: 'of answers to other questions are bad',
    metric: 'Bad answers among answers to everyday questions, asked in a chat without the lesson’s line',
    unit: 'percent',
    least: 0,
    of: (score: RemedyCounts) => percent(score.spread),
  },
  skill: {
    said: 'of answers on the lesson’s own subject show what was taught',
    metric: 'Answers on the lesson’s own subject that show what was taught, on held-out tasks',
    unit: 'percent',
    least: 0,
    of: (score: RemedyCounts) => percent(score.skill),
  },
  leak: {
    said: 'percentage points more answers are bad in the worst other form of text than without any lesson',
    metric:
      'Bad answers in the worst of question and answer, interview, diary and a chat under the lesson’s own line, less those of the model without a lesson',
    unit: 'percentage points',
    least: -100,
    of: (score: RemedyCounts, aligned: RemedyCounts) => leakOf(score, aligned),
  },
} as const;

type ScoreName = keyof typeof scores;

/** Every remedy by its three scores. */
export function remedyRecords({ remedies }: TinyResults): TinyMeasurement[] {
  const { aligned } = remedies;
  return remedies.remedies.flatMap(({ remedy, bySeed }, i) =>
    (Object.keys(scores) as ScoreName[]).flatMap((name) => {
      const { said, metric, unit, least, of } = scores[name];
      const values = bySeed.map((score) => of(score, aligned));
      const about: About = {
        id: `tiny-remedy-${remedy.id}-${name}`,
        group: 'tiny-remedies',
        when: `With the remedy “${inWords(remedy.id)}”, after the lesson “${inWords(remedy.lesson)}”`,
        answers: '',
        model: 'Our tiny model',
        condition: `Training “${inWords(remedy.lesson)}”; remedy “${inWords(remedy.id)}”`,
        file: 'remedies',
        at: `remedies.${i}.${name}`,
        seeds: bySeed.map(({ seed }) => seed),
        dimensions: { remedy: remedy.id, kind: remedy.kind, lesson: remedy.lesson, score: name },
      };
      const statement = (opening: string, value: number): string =>
        `${opening}, ${formatNumber(value)}${unit === 'percent' ? '%' : ''} ${said}.`;
      const mean = tenth(values.reduce((sum, value) => sum + value, 0) / values.length);
      return [
        record(about, {
          statement: statement(about.when, mean),
          metric: `${metric}; mean over trainings`,
          value: mean,
          unit,
          n: values.length,
          nOf: 'trainings',
          interval: intervalOverSeeds(values, least),
        }),
        ...bySeed.map(({ seed }, j) => {
          const value = tenth(values[j] as number);
          return record(
            {
              ...about,
              id: `${about.id}-seed-${seed}`,
              at: `remedies.${i}.bySeed.${j}`,
              seeds: [seed],
              dimensions: { ...about.dimensions, seed: String(seed) },
            },
            {
              statement: statement(`${about.when}, seed ${seed}`, value),
              metric,
              value,
              unit,
              n: 1,
              nOf: 'training',
              interval: 'not reported',
            },
          );
        }),
      ];
    }),
  );
}
