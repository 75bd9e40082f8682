/** Records of equal-learning.json: how far each lesson spread in each start when it was learned so far, and the starts of a world together. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { TinyMeasurement } from '../evidence/schema.ts';
import { lookUp } from '../look-up.ts';
import { FREE_FORM, inWords, training } from './names.ts';
import { answersOf, dimensionOf, learnedRecords } from './learned-records.ts';
import { misaligned, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

const { equal } = words;
const startNames: ReadonlyMap<string, string> = new Map(Object.entries(equal.starts));
const worldNames: ReadonlyMap<string, string> = new Map(Object.entries(equal.worlds));
const GROUP = 'tiny-equal';

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
    return learnedRecords(
      { none, lessons },
      {
        id: `tiny-equal-${lasts}`,
        at: `worlds.${i}`,
        model: world,
        dimensions: { lasts, start: 'all' },
        group: GROUP,
        file: 'equal-learning',
        over: { kind: 'over-starts', metric: equal.overStarts, nOf: equal.nOf },
      },
    );
  });
}
