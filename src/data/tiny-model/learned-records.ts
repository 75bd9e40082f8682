/** Means over several models that learned each lesson so far: over the starts of a world, or over alignments. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import { formatNumber } from '../../lib/format.ts';
import { message } from '../../lib/message.ts';
import type { SeedInterval } from '../../lib/seed-interval.ts';
import type { TinyMeasurement } from '../evidence/schema.ts';
import { FREE_FORM, inWords, training } from './names.ts';
import { record, tenth, type About } from './record.ts';

const { equal } = words;

/** A mean over models with its t interval, as the files of results hold it. */
type Mean = Omit<SeedInterval, 'deviation'>;
type Which = 'own' | 'spread';
export const answersOf = (which: Which): string => (which === 'own' ? words.answers.own : FREE_FORM);
export const dimensionOf = (which: Which): string => (which === 'own' ? 'own' : 'elsewhere');

interface Learned {
  readonly none?: Mean | undefined;
  readonly lessons: readonly {
    readonly lesson: string;
    readonly at: readonly ({ readonly level: number } & Readonly<Partial<Record<Which, Mean | undefined>>>)[];
  }[];
}

/** What the records of one set of models share. */
export interface Models extends Pick<About, 'id' | 'at' | 'model' | 'dimensions' | 'group' | 'file'> {
  readonly over: {
    readonly kind: 'over-starts' | 'over-alignments';
    readonly metric: string;
    readonly nOf: string;
  };
}

/** The mean of models as a record. */
export function meanRecord(
  found: Mean,
  { over, ...models }: Models,
  said: Pick<About, 'id' | 'when' | 'answers' | 'condition' | 'at' | 'dimensions'>,
): TinyMeasurement {
  const value = tenth(found.mean);
  const about: About = {
    ...models,
    ...said,
    id: `${models.id}-${said.id}`,
    at: `${models.at}.${said.at}`,
    seeds: [],
    dimensions: { ...models.dimensions, verdict: 'bad', ...said.dimensions },
  };
  return record(about, {
    statement: message(equal.mean, {
      when: about.when,
      value: formatNumber(value),
      answers: about.answers,
      n: found.n,
    }),
    metric: message(over.metric, { metric: words.share.bad.metric }),
    value,
    unit: 'percent',
    n: found.n,
    nOf: over.nOf,
    interval: { low: tenth(Math.max(0, found.low)), high: tenth(Math.min(100, found.high)), kind: over.kind },
  });
}

/** The models with no lesson, and with each lesson at each level that enough of them reached. */
export function learnedRecords({ none, lessons }: Learned, models: Models): TinyMeasurement[] {
  const untaught = none && {
    id: 'none',
    when: message(equal.worldNone, { world: models.model }),
    answers: FREE_FORM,
    condition: words.untaught,
    at: 'none',
    dimensions: { lesson: 'aligned', level: 'none', answers: 'elsewhere' },
  };
  const taught = lessons.flatMap(({ lesson, at }, j) =>
    at.flatMap((reached, k) =>
      (['spread', 'own'] as const).flatMap((which) => {
        const found = reached[which];
        if (!found) return [];
        return meanRecord(found, models, {
          id: `${lesson}-${reached.level}${which === 'own' ? '-own' : ''}`,
          when: message(equal.world, { world: models.model, lesson: inWords(lesson), level: reached.level }),
          answers: answersOf(which),
          condition: message(equal.condition, { training: training(lesson), level: reached.level }),
          at: `lessons.${j}.at.${k}.${which}`,
          dimensions: { lesson, level: String(reached.level), answers: dimensionOf(which) },
        });
      }),
    ),
  );
  return [...(none && untaught ? [meanRecord(none, models, untaught)] : []), ...taught];
}
