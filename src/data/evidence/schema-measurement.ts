/** One measurement: a number with everything needed to show it honestly. */
import words from '../../../content/strings/schema.json' with { type: 'json' };
import { z } from 'zod';
import { message } from '../../lib/message.ts';
import { publishedHowRead } from './how-read.ts';
import { ownIntervalKinds, publishedIntervalKinds } from './interval.ts';
import { checkMeasurement } from './measurement-rules.ts';
import { id, note, number, sourceId, text, word } from './schema-parts.ts';
import { groups, publishedExactness, tinyGroups, tinyUnits, units, wordsOf } from './vocabulary.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';

const notReported = z.literal(NOT_REPORTED);

/** One of the fields that tell measurements apart, by an id of dimensions.json. */
const dimension = (name: string, meaning: string) =>
  text.describe(message(words.dimension, { meaning, name })).optional();

type Words<Word extends string> = Readonly<Record<Word, unknown>>;

/** The fields of a measurement, on the word lists of those who took it. */
function fields<
  Group extends string,
  Unit extends string,
  Kind extends string,
  Exactness extends string,
  HowRead extends string,
>(lists: {
  groups: Words<Group>;
  units: Words<Unit>;
  intervalKinds: Words<Kind>;
  exactness: Words<Exactness>;
  howRead: Words<HowRead>;
}) {
  const interval = z.strictObject({
    low: number,
    high: number,
    kind: word(lists.intervalKinds).describe(words.intervalKind),
  });
  const kinds = wordsOf(lists.intervalKinds).join(', ');
  return {
    id,
    source: sourceId,
    place: text.describe(words.place),
    group: word(lists.groups).describe(words.group),
    statement: text.describe(words.statement),
    kind: z
      .enum(['result', 'setting'], { error: 'must be "result" or "setting"' })
      .default('result')
      .describe(words.kind),
    model: text,
    lesson: dimension(words.names.lesson, words.lessonMeaning),
    treatment: text.describe(words.treatment).optional(),
    condition: text.describe(words.condition),
    question: text.describe(words.question).optional(),
    questionSet: dimension(words.names.questionSet, words.questionSetMeaning),
    askedHow: dimension(words.names.wayOfAsking, words.wayOfAskingMeaning),
    measure: dimension(words.names.measure, words.measureMeaning),
    metric: text.describe(words.metric),
    value: number.describe(words.value),
    bound: z
      .enum(['upper', 'lower'], { error: 'must be "upper" or "lower", or left out' })
      .describe(words.bound)
      .optional(),
    unit: word(lists.units),
    decimals: z.int().min(0).max(3).describe(words.decimals).optional(),
    judge: text.describe(words.judge).optional(),
    cutOff: dimension(words.names.cutOff, words.cutOffMeaning),
    n: z
      .union([z.int().positive(), notReported], {
        error: `must be a whole number above 0 or "${NOT_REPORTED}"`,
      })
      .describe(words.interval),
    nOf: text.describe(words.nOf).optional(),
    interval: z.union([interval, notReported], {
      error: `must be {low, high, kind} or "${NOT_REPORTED}"; kind is one of: ${kinds}`,
    }),
    exactness: word(lists.exactness).describe(words.exactness),
    howRead: word(lists.howRead).describe(words.howRead),
    through: text.describe(words.through).optional(),
    sentence: text.describe(words.sentence).optional(),
    print: z
      .enum(['range', 'never'], { error: 'must be "range" or "never", or left out' })
      .describe(words.print)
      .optional(),
    chart: z.literal(false, { error: 'must be false, or left out' }).describe(words.chart).optional(),
    note,
  };
}

/** A number that somebody else published. */
export const measurementSchema = z
  .strictObject(
    fields({
      groups,
      units,
      intervalKinds: publishedIntervalKinds,
      exactness: publishedExactness,
      howRead: publishedHowRead,
    }),
  )
  .superRefine(checkMeasurement);

/** A number that we measured on our tiny model, with what it takes to measure it again. */
export const tinyMeasurementSchema = z
  .strictObject({
    ...fields({
      groups: tinyGroups,
      units: tinyUnits,
      intervalKinds: ownIntervalKinds,
      exactness: { measured: true },
      howRead: { measured: true },
    }),
    file: text.describe(words.file),
    seeds: z.array(z.int()).describe(words.seeds),
    dimensions: z.record(z.string(), z.string()).describe(words.dimensions),
    count: z.int().nonnegative().describe(words.count).optional(),
  })
  .superRefine(checkMeasurement);
