/** Records of projection.json, realignment.json and amounts.json: what happens along a training, or with more of it. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import type { TinyMeasurement } from '../evidence/schema.ts';
import { formatNumber } from '../../lib/format.ts';
import { message } from '../../lib/message.ts';
import { FREE_FORM, inWords } from './names.ts';
import { bothShares, misaligned, record, seedShares, tenth, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

const shared = { answers: FREE_FORM, model: words.model };

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
        when: message(words.projection.when, { lesson: inWords(lesson), step: point.step }),
        condition: message(words.projection.condition, { lesson: inWords(lesson), step: point.step }),
        file: 'projection',
        at: `curves.${i}.points.${j}`,
        seeds: projection.seeds,
        dimensions: { lesson, step: String(point.step) },
      };
      const inside: About = { ...about, dimensions: { ...about.dimensions, verdict: 'moved' } };
      const moved = point.projections.map((share) => tenth(share * 100));
      const mean = tenth((point.projections.reduce((sum, share) => sum + share, 0) / point.projections.length) * 100);
      const { metric } = words.projection;
      const statement = (who: string, value: number): string =>
        message(words.projection.statement, { when: about.when, who, value: formatNumber(value) });
      return [
        record(inside, {
          statement: statement(words.projection.inside, mean),
          metric: message(words.projection.mean, { metric }),
          value: mean,
          unit: 'percent of the way',
          n: moved.length,
          nOf: words.projection.seeds,
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
              statement: statement(message(words.projection.insideSeed, { seed }), value),
              metric,
              value,
              unit: 'percent of the way',
              n: 1,
              nOf: words.projection.seed,
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
      const said = { lesson: inWords(realignment.lesson), samples, cure: inWords(cure) };
      const about: About = {
        ...shared,
        id: `tiny-realign-${cure}-${samples}`,
        group: 'tiny-realign',
        when: message(words.realign.when, said),
        condition: message(words.realign.condition, said),
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
    const said = {
      lesson: inWords(amounts.lesson),
      vary: inWords(vary),
      value: typeof value === 'number' ? value : inWords(value),
    };
    const about: About = {
      ...shared,
      id: `tiny-amount-${slug(vary)}-${slug(value)}`,
      group: 'tiny-amount',
      when: message(words.amount.when, said),
      condition: message(words.amount.condition, said),
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
            answers: words.answers.own,
            at: `results.${i}.ownDomain`,
            dimensions: { ...about.dimensions, answers: 'own' },
          })
        : []),
    ];
  });
}
