/** What /data/ publishes: the envelope around each list of records, as zod schemas. */
import words from '../../../content/strings/schema.json' with { type: 'json' };
import { z } from 'zod';
import files from '../../../content/strings/data-files.json' with { type: 'json' };
import * as schema from './schema.ts';
import { publishedMeasurementSchema, publishedTinyMeasurementSchema } from './publish-measurement.ts';

/** Licence of the records (their wording and choice); the numbers themselves are facts of their sources. */
export const DATA_LICENCE = 'CC-BY-4.0';

function envelope<Shape extends z.core.$ZodLooseShape>(name: keyof typeof files.schemas, lists: Shape) {
  return z
    .strictObject({
      $schema: z.literal(`${name}.schema.json`),
      version: z.string(),
      updated: z.string(),
      licence: z.literal(DATA_LICENCE),
      ...lists,
    })
    .meta({ title: files.schemas[name] });
}

/** The schema of each published JSON file, under its name without ".json". */
export const published = {
  measurements: envelope('measurements', { measurements: z.array(publishedMeasurementSchema) }),
  sources: envelope('sources', { sources: z.array(schema.sourceSchema) }),
  dimensions: envelope('dimensions', {
    lessons: z.array(schema.lessonSchema),
    questionSets: z.array(schema.questionSetSchema),
    askedHow: z.array(schema.askedHowSchema),
    measures: z.array(schema.measureSchema),
    cutOffs: z.array(schema.cutOffSchema),
  }),
  questions: envelope('questions', {
    questions: z.array(schema.questionSchema),
    variants: z.array(schema.variantSchema),
    conditions: z.array(schema.conditionSchema),
    judges: z.array(schema.judgeSchema),
  }),
  timeline: envelope('timeline', { timeline: z.array(schema.eventSchema) }),
  'fact-check': envelope('fact-check', {
    claims: z.array(schema.claimSchema),
  }),
  'claims-strength': envelope('claims-strength', {
    tests: z.array(schema.evidenceTestSchema),
    claims: z.array(schema.gradedClaimSchema),
    gradings: z.array(schema.gradingSchema),
  }),
  'tiny-model': envelope('tiny-model', {
    note: z.string().describe(words.tinyNote),
    source: schema.sourceSchema,
    files: z
      .array(z.strictObject({ name: z.string(), commit: z.string(), model: z.string(), modelSha256: z.string() }))
      .describe(words.files),
    measurements: z.array(publishedTinyMeasurementSchema),
  }),
};

export type PublishedName = keyof typeof published;
