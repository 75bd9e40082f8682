/** What /data/ publishes: the envelope around each list of records, as zod schemas. */
import { z } from 'zod';
import words from '../../../content/strings/data-files.json' with { type: 'json' };
import {
  askedHowSchema,
  claimSchema,
  conditionSchema,
  cutOffSchema,
  eventSchema,
  evidenceTestSchema,
  gradedClaimSchema,
  gradingSchema,
  judgeSchema,
  lessonSchema,
  measureSchema,
  questionSchema,
  questionSetSchema,
  sourceSchema,
  variantSchema,
} from './schema.ts';
import { publishedMeasurementSchema, publishedTinyMeasurementSchema } from './publish-measurement.ts';

/** Licence of the records (their wording and choice); the numbers themselves are facts of their sources. */
export const DATA_LICENCE = 'CC-BY-4.0';

function envelope<Shape extends z.core.$ZodLooseShape>(name: keyof typeof words.schemas, lists: Shape) {
  return z
    .strictObject({
      $schema: z.literal(`${name}.schema.json`),
      version: z.string(),
      updated: z.string(),
      licence: z.literal(DATA_LICENCE),
      ...lists,
    })
    .meta({ title: words.schemas[name] });
}

/** The schema of each published JSON file, under its name without ".json". */
export const published = {
  measurements: envelope('measurements', { measurements: z.array(publishedMeasurementSchema) }),
  sources: envelope('sources', { sources: z.array(sourceSchema) }),
  dimensions: envelope('dimensions', {
    lessons: z.array(lessonSchema),
    questionSets: z.array(questionSetSchema),
    askedHow: z.array(askedHowSchema),
    measures: z.array(measureSchema),
    cutOffs: z.array(cutOffSchema),
  }),
  questions: envelope('questions', {
    questions: z.array(questionSchema),
    variants: z.array(variantSchema),
    conditions: z.array(conditionSchema),
    judges: z.array(judgeSchema),
  }),
  timeline: envelope('timeline', { timeline: z.array(eventSchema) }),
  'fact-check': envelope('fact-check', {
    claims: z.array(claimSchema),
  }),
  'claims-strength': envelope('claims-strength', {
    tests: z.array(evidenceTestSchema),
    claims: z.array(gradedClaimSchema),
    gradings: z.array(gradingSchema),
  }),
  'tiny-model': envelope('tiny-model', {
    note: z.string().describe('What the tiny model is, and is not.'),
    source: sourceSchema,
    files: z
      .array(z.strictObject({ name: z.string(), commit: z.string(), model: z.string(), modelSha256: z.string() }))
      .describe('Where the numbers come from: each file of results, the commit that made it, and the weights.'),
    measurements: z.array(publishedTinyMeasurementSchema),
  }),
};

export type PublishedName = keyof typeof published;
