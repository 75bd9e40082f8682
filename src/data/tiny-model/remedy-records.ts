/** Records of remedies.json: each remedy's spread, skill and leak, over all trainings and seed by seed. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { TinyMeasurement } from '../evidence/schema.ts';
import { formatNumber } from '../../lib/format.ts';
import { leakOf, percent, type RemedyCounts } from '../../lib/remedy-score.ts';
import { inWords, training } from './names.ts';
import { intervalOverSeeds, record, tenth, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

/** The three scores: unit, the least that each can be, and how it follows from the counts. */
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
      const { said, metric } = words.bench.scores[name];
      const values = bySeed.map((score) => of(score, aligned));
      const about: About = {
        id: `tiny-remedy-${remedy.id}-${name}`,
        group: 'tiny-remedies',
        when: message(words.bench.withRemedy, { lesson: inWords(remedy.lesson), remedy: inWords(remedy.id) }),
        answers: '',
        model: words.model,
        condition: message(words.bench.remedied, { training: training(remedy.lesson), remedy: inWords(remedy.id) }),
        file: 'remedies',
        at: `remedies.${i}.${name}`,
        seeds: bySeed.map(({ seed }) => seed),
        dimensions: { remedy: remedy.id, kind: remedy.kind, lesson: remedy.lesson, score: name },
      };
      const statement = (when: string, value: number): string => message(said, { when, value: formatNumber(value) });
      const mean = tenth(values.reduce((sum, value) => sum + value, 0) / values.length);
      return [
        record(about, {
          statement: statement(about.when, mean),
          metric: message(words.bench.over, { metric }),
          value: mean,
          unit,
          n: values.length,
          nOf: words.bench.trainings,
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
              statement: statement(message(words.whenSeed, { when: about.when, seed }), value),
              metric,
              value,
              unit,
              n: 1,
              nOf: words.bench.training,
              interval: 'not reported',
            },
          );
        }),
      ];
    }),
  );
}
