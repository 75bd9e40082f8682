/** One measurement: a published number with everything needed to show it honestly. */
import { z } from 'zod';
import { intervalKinds } from './interval.ts';
import { checkMeasurement } from './measurement-rules.ts';
import { id, note, number, sourceId, text, word } from './schema-parts.ts';
import { exactness, groups, NOT_REPORTED, units, wordsOf } from './vocabulary.ts';

const notReported = z.literal(NOT_REPORTED);

const interval = z.strictObject({
  low: number,
  high: number,
  kind: word(intervalKinds).describe('What the interval is; see the data page for a sentence on each kind.'),
});

export const measurementSchema = z
  .strictObject({
    id,
    source: sourceId,
    place: text.describe('Where in the source the number stands.'),
    group: word(groups).describe('Heading under which the data page lists the number.'),
    statement: text.describe('The number as a sentence, in our words.'),
    model: text,
    condition: text.describe('What was done to the model, or how it was asked.'),
    question: text.describe('Id of a question in questions.json, for numbers about one question.').optional(),
    metric: text.describe('What was counted or scored.'),
    value: number.describe('In the unit beside it. See "print" before showing it alone.'),
    unit: word(units),
    n: z
      .union([z.int().positive(), notReported], {
        error: `must be a whole number above 0 or "${NOT_REPORTED}"`,
      })
      .describe('How many; "nOf" says of what.'),
    nOf: text.describe('What n counts. Present exactly when n is a number.').optional(),
    interval: z.union([interval, notReported], {
      error: `must be {low, high, kind} or "${NOT_REPORTED}"; kind is one of: ${wordsOf(intervalKinds).join(', ')}`,
    }),
    exactness: word(exactness).describe('stated, derived or approximate; the data page explains each.'),
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
  })
  .superRefine(checkMeasurement);
