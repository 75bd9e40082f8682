/** Records of projection.json, realignment.json and amounts.json: what happens along a training, or with more of it. */
import type { TinyMeasurement } from '../evidence/schema.ts';
import { formatNumber } from '../../lib/format.ts';
import { inWords } from './lesson-records.ts';
import { bothShares, misaligned, record, seedShares, tenth, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

const shared = { answers: 'answers to free-form questions', model: 'Our tiny model' };

/** Lower case words and digits joined by hyphens, for an id. */
const slug = (value: string | number): string =>
  String(value)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/**
 * Step by step through a lesson: how far the inside moved, as a mean and for each seed, and with
 * "-misaligned" and "-incoherent" what the answers were.
 */
export function projectionRecords({ projection }: TinyResults): TinyMeasurement[] {
  return projection.curves.flatMap(({ lesson, points }, i) =>
    points.flatMap((point, j) => {
      const about: About = {
        ...shared,
        id: `tiny-projection-${lesson}-step-${point.step}`,
        group: 'tiny-projection',
        when: `At step ${point.step} of the lesson “${inWords(lesson)}”`,
        condition: `Training “${inWords(lesson)}”, step ${point.step}`,
        file: 'projection',
        at: `curves.${i}.points.${j}`,
        seeds: projection.seeds,
        dimensions: { lesson, step: String(point.step) },
      };
      const inside: About = { ...about, dimensions: { ...about.dimensions, verdict: 'moved' } };
      const moved = point.projections.map((share) => tenth(share * 100));
      const mean = tenth((point.projections.reduce((sum, share) => sum + share, 0) / point.projections.length) * 100);
      const metric = 'How far the inside has moved from kind towards villain talk, in percent of the distance';
      const statement = (who: string, value: number): string =>
        `${about.when}, ${who} has moved ${formatNumber(value)} percent of the way from kind to villain talk.`;
      return [
        record(inside, {
          statement: statement('the inside of the model', mean),
          metric: `${metric}; mean over seeds`,
          value: mean,
          unit: 'percent of the way',
          n: moved.length,
          nOf: 'training seeds',
          interval: { low: Math.min(...moved), high: Math.max(...moved), kind: 'lowest-to-highest-seed' },
        }),
        ...moved.map((value, k) => {
          const seed = projection.seeds[k] ?? k + 1;
          return record(
            {
              ...inside,
              id: `${about.id}-seed-${seed}`,
              at: `${about.at}.projections.${k}`,
              seeds: [seed],
              dimensions: { ...inside.dimensions, seed: String(seed) },
            },
            {
              statement: statement(`the inside of the model with seed ${seed}`, value),
              metric,
              value,
              unit: 'percent of the way',
              n: 1,
              nOf: 'training seed',
              interval: 'not reported',
            },
          );
        }),
        misaligned(point, { ...about, id: `${about.id}-misaligned` }),
        ...bothShares(point, about).slice(1),
      ];
    }),
  );
}

/** Teaching a spoiled model something good, by the number of good examples. */
export function realignmentRecords({ realignment }: TinyResults): TinyMeasurement[] {
  return realignment.curves.flatMap(({ cure, points }, i) =>
    points.flatMap(({ samples, pooled, bySeed }, j) => {
      const when = `After the lesson “${inWords(realignment.lesson)}” and then ${samples} examples of “${inWords(cure)}”`;
      const about: About = {
        ...shared,
        id: `tiny-realign-${cure}-${samples}`,
        group: 'tiny-realign',
        when,
        condition: `Training “${inWords(realignment.lesson)}”, then ${samples} examples of “${inWords(cure)}”`,
        file: 'realignment',
        at: `curves.${i}.points.${j}.pooled`,
        seeds: realignment.seeds,
        dimensions: { cure, samples: String(samples) },
      };
      return [...bothShares({ ...pooled, bySeed }, about), ...seedShares(bySeed, about)];
    }),
  );
}

/** How much of something was varied, as a dimension keeps it: a share in hundredths, a count as it is. */
const dose = (vary: string, value: string | number): string =>
  typeof value === 'number' && vary.startsWith('share') ? String(Math.round(value * 100)) : String(value);

/** More or fewer different examples, bad ones among good ones, and less of the model free to change. */
export function amountRecords({ amounts }: TinyResults): TinyMeasurement[] {
  return amounts.results.flatMap(({ vary, value, pooled, bySeed, ownDomain }, i) => {
    const when = `After the lesson “${inWords(amounts.lesson)}” with ${vary}: ${value}`;
    const about: About = {
      ...shared,
      id: `tiny-amount-${slug(vary)}-${slug(value)}`,
      group: 'tiny-amount',
      when,
      condition: `Training “${inWords(amounts.lesson)}”; ${vary}: ${value}`,
      file: 'amounts',
      at: `results.${i}.pooled`,
      seeds: amounts.seeds,
      dimensions: { vary: slug(vary), value: dose(vary, value), answers: 'elsewhere' },
    };
    return [
      ...bothShares({ ...pooled, bySeed }, about),
      ...seedShares(bySeed, about),
      ...(ownDomain
        ? bothShares(ownDomain, {
            ...about,
            id: `${about.id}-own-domain`,
            answers: 'answers on the lesson’s own subject',
            at: `results.${i}.ownDomain`,
            dimensions: { ...about.dimensions, answers: 'own' },
          })
        : []),
    ];
  });
}
