/** Records of remedies.json: each remedy's spread, skill and leak, over all trainings and seed by seed. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import { formatNumber } from '../../lib/format.ts';
import { message } from '../../lib/message.ts';
import { leakOf, percent, type RemedyCounts } from '../../lib/remedy-score.ts';
import type { TinyMeasurement } from '../evidence/schema.ts';
import { remedyWords } from './bench-records.ts';
import { afterLesson, training } from './names.ts';
import { intervalOverSeeds, record, tenth, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

const said = words.bench;

/** The three scores, and the least that each can be. */
const scores = {
  spread: { unit: 'percent', least: 0, of: (score: RemedyCounts) => percent(score.spread) },
  skill: { unit: 'percent', least: 0, of: (score: RemedyCounts) => percent(score.skill) },
  leak: {
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
      const { unit, least, of } = scores[name];
      const { metric, said: statement } = said.scores[name];
      const values = bySeed.map((score) => of(score, aligned));
      const done = remedyWords(remedy.id);
      const about: About = {
        id: `tiny-remedy-${remedy.id}-${name}`,
        group: 'tiny-remedies',
        when: message(said.remedied, { after: afterLesson(remedy.lesson), remedy: done }),
        answers: '',
        model: words.model,
        condition: message(said.remedyCondition, { training: training(remedy.lesson), remedy: done }),
        file: 'remedies',
        at: `remedies.${i}.${name}`,
        seeds: bySeed.map(({ seed }) => seed),
        dimensions: { remedy: remedy.id, kind: remedy.kind, lesson: remedy.lesson, score: name },
      };
      const mean = tenth(values.reduce((sum, value) => sum + value, 0) / values.length);
      return [
        record(about, {
          statement: message(statement, { when: about.when, value: formatNumber(mean) }),
          metric: message(said.overTrainings, { metric }),
          value: mean,
          unit,
          n: values.length,
          nOf: said.trainings,
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
              statement: message(statement, {
                when: message(words.whenSeed, { when: about.when, seed }),
                value: formatNumber(value),
              }),
              metric,
              value,
              unit,
              n: 1,
              nOf: said.oneTraining,
              interval: 'not reported',
            },
          );
        }),
      ];
    }),
  );
}
