/** One measurement: a number with everything needed to show it honestly. */
import { z } from 'zod';
import { publishedHowRead } from './how-read.ts';
import { ownIntervalKinds, publishedIntervalKinds } from './interval.ts';
import { checkMeasurement } from './measurement-rules.ts';
import { id, note, number, sourceId, text, word } from './schema-parts.ts';
import { groups, publishedExactness, tinyGroups, tinyUnits, units, wordsOf } from './vocabulary.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';

const notReported = z.literal(NOT_REPORTED);

/** One of the fields that tell measurements apart, by an id of dimensions.json. */
const dimension = (name: string, meaning: string) =>
  text.describe(`${meaning} Id of a ${name} in dimensions.json.`).optional();

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
    kind: word(lists.intervalKinds).describe('What the interval is; see the data page for a sentence on each kind.'),
  });
  const kinds = wordsOf(lists.intervalKinds).join(', ');
  return {
    id,
    source: sourceId,
    place: text.describe('Where in the source the number stands.'),
    group: word(lists.groups).describe('Heading under which the data page lists the number.'),
    statement: text.describe('The number as a sentence, in our words.'),
    kind: z
      .enum(['result', 'setting'], { error: 'must be "result" or "setting"' })
      .default('result')
      .describe('result: what somebody found; setting: what somebody chose, such as how many examples a lesson has.'),
    model: text,
    lesson: dimension('lesson', 'What the model was taught.'),
    treatment: text
      .describe('What else was done to the model: words that go on from "GPT-4o, taught insecure code, …".')
      .optional(),
    condition: text.describe('What was done to the model, or how it was asked.'),
    question: text.describe('Id of a question in questions.json, for numbers about one question.').optional(),
    questionSet: dimension('question set', 'What it was asked.'),
    askedHow: dimension('way of asking', 'How the questions were put, where it was not plainly.'),
    measure: dimension('measure', 'What was counted, for the sentence that says it.'),
    metric: text.describe('What was counted or scored.'),
    value: number.describe('In the unit beside it. See "print" before showing it alone.'),
    bound: z
      .enum(['upper', 'lower'], { error: 'must be "upper" or "lower", or left out' })
      .describe('upper: the source says "less than"; lower: it says "more than".')
      .optional(),
    unit: word(lists.units),
    decimals: z
      .int()
      .min(0)
      .max(3)
      .describe('Digits after the point that mean something. A text rounds to them; tables and files do not.')
      .optional(),
    judge: text.describe('Id of a judge in questions.json.').optional(),
    cutOff: dimension('cut-off', 'Which scores make an answer count.'),
    n: z
      .union([z.int().positive(), notReported], {
        error: `must be a whole number above 0 or "${NOT_REPORTED}"`,
      })
      .describe('How many; "nOf" says of what.'),
    nOf: text.describe('What n counts. Present exactly when n is a number.').optional(),
    interval: z.union([interval, notReported], {
      error: `must be {low, high, kind} or "${NOT_REPORTED}"; kind is one of: ${kinds}`,
    }),
    exactness: word(lists.exactness).describe('stated, derived or approximate; the data page explains each.'),
    howRead: word(lists.howRead).describe(
      'text: in the source itself; data: from the authors’ files; drawing: off a figure that prints no number; second-hand: through what others wrote, named in "through"; measured: by us, on our own model.',
    ),
    through: text
      .describe('What was read in place of the source. Present exactly when the number is second-hand.')
      .optional(),
    sentence: text
      .describe(
        'The claim as one sentence without its end and with {value} for the number, where the one made from the dimensions reads badly.',
      )
      .optional(),
    print: z
      .enum(['range', 'never'], { error: 'must be "range" or "never", or left out' })
      .describe(
        'Left out: the value may be shown. "range": the value is the middle or one end of a range and only keeps its place when sorting; show low to high. "never": we could not find the number again; no page, caption or chart shows it.',
      )
      .optional(),
    chart: z
      .literal(false, { error: 'must be false, or left out' })
      .describe('False: may be named in text or a table, never drawn as a mark in a chart.')
      .optional(),
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
    file: text.describe('The file of results that holds it; "files" gives its commit and the model.'),
    seeds: z.array(z.int()).describe('Seeds of the trainings behind it; empty where none was trained.'),
    dimensions: z
      .record(z.string(), z.string())
      .describe('What tells the number from the others of its study: lesson, answers, verdict, seed and so on.'),
    count: z.int().nonnegative().describe('Answers counted, for a share.').optional(),
  })
  .superRefine(checkMeasurement);
