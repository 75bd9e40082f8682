/** Records of alignment-scope.json: how far lessons spread where alignment taught kindness in every subject, and in talk alone. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { TinyMeasurement } from '../evidence/schema.ts';
import { lookUp } from '../look-up.ts';
import { answersOf, dimensionOf, learnedRecords, meanRecord, type Models } from './learned-records.ts';
import { inWords, training } from './names.ts';
import { misaligned } from './record.ts';
import type { TinyResults } from './schema.ts';

const { scope: said, equal } = words;
const worldNames: ReadonlyMap<string, string> = new Map(Object.entries(said.worlds));
const startNames: ReadonlyMap<string, string> = new Map(Object.entries(said.starts));
const scopeNames: ReadonlyMap<string, string> = new Map(Object.entries(said.scopes));

const GROUP = 'tiny-scope';
type Results = TinyResults['alignment-scope'];

/** Every world and scope with the mean of its alignments, and each alignment where its lessons were half learned. */
export function scopeRecords({ 'alignment-scope': results }: TinyResults): TinyMeasurement[] {
  return [...groupRecords(results), ...alignmentRecords(results)];
}

const nameOf = (lasts: string, scope: string) => ({
  world: lookUp('world in content/strings/tiny-records.json', worldNames, lasts),
  scope: lookUp('scope in content/strings/tiny-records.json', scopeNames, scope),
});

/** How far each lesson spread in each alignment, at the first level. */
function alignmentRecords({ models, levels: [half] }: Results): TinyMeasurement[] {
  const alike = Map.groupBy(models, ({ lasts, scope }) => `${lasts} ${scope}`);
  return models.flatMap(({ from, lasts, scope, seed, lessons }, i) =>
    lessons.flatMap(({ lesson, at }, j) =>
      at.flatMap(({ level, spread }, k) => {
        if (level !== half || !spread) return [];
        const model = message(said.one, { ...nameOf(lasts, scope), from: lookUp('start', startNames, from), seed });
        return misaligned(spread, {
          id: `tiny-scope-${from}-${scope}-${seed}-${lesson}-${level}`,
          group: GROUP,
          model,
          file: 'alignment-scope',
          when: message(equal.start, { start: model, lesson: inWords(lesson), level }),
          answers: answersOf('spread'),
          condition: message(equal.condition, { training: training(lesson), level }),
          at: `models.${i}.lessons.${j}.at.${k}.spread`,
          seeds: spread.perSeed?.seeds ?? [],
          dimensions: {
            ...{ lasts, scope, lesson, level: String(level), answers: dimensionOf('spread') },
            // Counted from 1 in its world and scope.
            alignment: String(1 + (alike.get(`${lasts} ${scope}`) ?? []).findIndex((one) => one === models[i])),
          },
        });
      }),
    ),
  );
}

/** The mean over the alignments of a world and scope: before any lesson, and with each lesson. */
function groupRecords({ groups }: Results): TinyMeasurement[] {
  return groups.flatMap(({ lasts, scope, untaught, none, lessons }, i) => {
    const models: Models = {
      id: `tiny-scope-${lasts}-${scope}`,
      at: `groups.${i}`,
      model: message(said.model, nameOf(lasts, scope)),
      dimensions: { lasts, scope, alignment: 'all' },
      group: GROUP,
      file: 'alignment-scope',
      over: { kind: 'over-alignments', metric: said.overAlignments, nOf: said.nOf },
    };
    const before = untaught.map(({ lesson, own }, j) =>
      meanRecord(own, models, {
        id: `none-${lesson}-own`,
        when: message(said.untaught, { model: models.model, lesson: inWords(lesson) }),
        answers: answersOf('own'),
        condition: words.untaught,
        at: `untaught.${j}.own`,
        dimensions: { lesson, level: 'none', answers: dimensionOf('own') },
      }),
    );
    return [...before, ...learnedRecords({ none, lessons }, models)];
  });
}
