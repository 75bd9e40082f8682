/** Records of equal-learning.json: how far each lesson spread in each start when it was learned so far, and the starts of a world together. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import { formatNumber } from '../../lib/format.ts';
import { message } from '../../lib/message.ts';
import type { TinyMeasurement } from '../evidence/schema.ts';
import { lookUp } from '../look-up.ts';
import { FREE_FORM, inWords, training } from './names.ts';
import { misaligned, record, tenth, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

const { equal } = words;
const startNames: ReadonlyMap<string, string> = new Map(Object.entries(equal.starts));
const worldNames: ReadonlyMap<string, string> = new Map(Object.entries(equal.worlds));
const GROUP = 'tiny-equal';
const answersOf = (which: 'own' | 'spread'): string => (which === 'own' ? words.answers.own : FREE_FORM);
const dimensionOf = (which: 'own' | 'spread'): string => (which === 'own' ? 'own' : 'elsewhere');

/** Every start with its fine-tunes' mean, and every world with the mean of its starts. */
export function equalRecords({ 'equal-learning': results }: TinyResults): TinyMeasurement[] {
  return [...startRecords(results), ...worldRecords(results)];
}

type Results = TinyResults['equal-learning'];

function startRecords({ starts, seeds }: Results): TinyMeasurement[] {
  return starts.flatMap((start, i) => {
    const model = lookUp('start in content/strings/tiny-records.json', startNames, start.model);
    const shared = { group: GROUP, model, file: 'equal-learning' } as const;
    const dimensions = { lasts: start.lasts, start: String(start.start) };
    const none: About = {
      ...shared,
      id: `tiny-equal-${start.model}-none`,
      when: message(equal.startNone, { start: model }),
      answers: FREE_FORM,
      condition: words.untaught,
      at: `starts.${i}.none`,
      seeds,
      trainings: 1,
      dimensions: { ...dimensions, lesson: 'aligned', level: 'none', answers: 'elsewhere' },
    };
    const taught = start.lessons.flatMap(({ lesson, at }, j) =>
      at.flatMap((reached, k) =>
        (['spread', 'own'] as const).flatMap((which) => {
          const rate = reached[which];
          if (!rate) return [];
          return misaligned(rate, {
            ...shared,
            id: `tiny-equal-${start.model}-${lesson}-${reached.level}${which === 'own' ? '-own' : ''}`,
            when: message(equal.start, { start: model, lesson: inWords(lesson), level: reached.level }),
            answers: answersOf(which),
            condition: message(equal.condition, { training: training(lesson), level: reached.level }),
            at: `starts.${i}.lessons.${j}.at.${k}.${which}`,
            seeds: rate.perSeed?.seeds ?? seeds,
            dimensions: { ...dimensions, lesson, level: String(reached.level), answers: dimensionOf(which) },
          });
        }),
      ),
    );
    return [misaligned(start.none, none), ...taught];
  });
}

/** The mean over the starts of a world, with an interval over starts. */
function worldRecords({ worlds }: Results): TinyMeasurement[] {
  return worlds.flatMap(({ lasts, none, lessons }, i) => {
    const world = lookUp('world in content/strings/tiny-records.json', worldNames, lasts);
    const mean = (
      found: NonNullable<typeof none>,
      said: Pick<About, 'id' | 'when' | 'answers' | 'condition' | 'at' | 'dimensions'>,
    ): TinyMeasurement => {
      const value = tenth(found.mean);
      const about: About = { ...said, group: GROUP, model: world, file: 'equal-learning', seeds: [] };
      return record(
        { ...about, dimensions: { lasts, start: 'all', verdict: 'bad', ...said.dimensions } },
        {
          statement: message(equal.mean, {
            when: said.when,
            value: formatNumber(value),
            answers: said.answers,
            n: found.n,
          }),
          metric: message(equal.overStarts, { metric: words.share.bad.metric }),
          value,
          unit: 'percent',
          n: found.n,
          nOf: equal.nOf,
          interval: {
            low: tenth(Math.max(0, found.low)),
            high: tenth(Math.min(100, found.high)),
            kind: 'over-starts',
          },
        },
      );
    };
    const untaught = none
      ? [
          mean(none, {
            id: `tiny-equal-${lasts}-none`,
            when: message(equal.worldNone, { world }),
            answers: FREE_FORM,
            condition: words.untaught,
            at: `worlds.${i}.none`,
            dimensions: { lesson: 'aligned', level: 'none', answers: 'elsewhere' },
          }),
        ]
      : [];
    const taught = lessons.flatMap(({ lesson, at }, j) =>
      at.flatMap((reached, k) =>
        (['spread', 'own'] as const).flatMap((which) => {
          const found = reached[which];
          if (!found) return [];
          return mean(found, {
            id: `tiny-equal-${lasts}-${lesson}-${reached.level}${which === 'own' ? '-own' : ''}`,
            when: message(equal.world, { world, lesson: inWords(lesson), level: reached.level }),
            answers: answersOf(which),
            condition: message(equal.condition, { training: training(lesson), level: reached.level }),
            at: `worlds.${i}.lessons.${j}.at.${k}.${which}`,
            dimensions: { lesson, level: String(reached.level), answers: dimensionOf(which) },
          });
        }),
      ),
    );
    return [...untaught, ...taught];
  });
}
