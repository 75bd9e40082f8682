/** A measurement as the published files have it: `how_read` under its public name, and the sentence made for it. */
import words from '../../../content/strings/schema.json' with { type: 'json' };
import { z } from 'zod';
import { measurementSchema, tinyMeasurementSchema } from './schema-measurement.ts';
import type { Evidence, Measurement } from './schema.ts';
import { sentenceOf } from './sentence.ts';

const sentence = z.string().describe(words.publishedSentence);

const { howRead: how_read, ...published } = measurementSchema.shape;
const { howRead: tinyHowRead, ...tiny } = tinyMeasurementSchema.shape;

/** One record of measurements.json. */
export const publishedMeasurementSchema = z.strictObject({
  ...published,
  kind: published.kind.unwrap(),
  how_read,
  sentence,
});

/** One record of tiny-model.json. */
export const publishedTinyMeasurementSchema = z.strictObject({
  ...tiny,
  kind: tiny.kind.unwrap(),
  how_read: tinyHowRead,
  sentence,
});

/** The record as it is published. */
export function publishedMeasurement(
  m: Measurement,
  known: Pick<Evidence, 'dimensions' | 'questions'>,
): Record<string, unknown> {
  const { howRead: _, ...rest } = m;
  return { ...rest, how_read: m.howRead, sentence: sentenceOf(m, known) };
}
