/** The types of all records, and of the evidence as a whole. Rules between records are in references.ts. */
import type { z } from 'zod';
import type { measurementSchema, tinyMeasurementSchema } from './schema-measurement.ts';
import type {
  claimSchema,
  conditionSchema,
  cutOffSchema,
  disagreementSchema,
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
  askedHowSchema,
  versionSchema,
} from './schema-records.ts';

export { measurementSchema, tinyMeasurementSchema } from './schema-measurement.ts';
export * from './schema-records.ts';

export type PublishedMeasurement = z.infer<typeof measurementSchema>;
export type TinyMeasurement = z.infer<typeof tinyMeasurementSchema>;
/** A number of either kind: its source tells whose it is. */
export type Measurement = PublishedMeasurement | TinyMeasurement;
export type Source = z.infer<typeof sourceSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Variant = z.infer<typeof variantSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Judge = z.infer<typeof judgeSchema>;
export type TimelineEvent = z.infer<typeof eventSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type EvidenceTest = z.infer<typeof evidenceTestSchema>;
export type GradedClaim = z.infer<typeof gradedClaimSchema>;
export type Grading = z.infer<typeof gradingSchema>;
export type Disagreement = z.infer<typeof disagreementSchema>;
export type Version = z.infer<typeof versionSchema>;
export type Lesson = z.infer<typeof lessonSchema>;
export type QuestionSet = z.infer<typeof questionSetSchema>;
export type AskedHow = z.infer<typeof askedHowSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type CutOff = z.infer<typeof cutOffSchema>;

/** What the dimensions of measurements may say, each under its id. */
export interface Dimensions {
  lessons: Map<string, Lesson>;
  questionSets: Map<string, QuestionSet>;
  askedHow: Map<string, AskedHow>;
  measures: Map<string, Measure>;
  cutOffs: Map<string, CutOff>;
}

/** All records, each under its id and in the order of its file. */
export interface Evidence {
  version: string;
  updated: string;
  sources: Map<string, Source>;
  measurements: Map<string, Measurement>;
  dimensions: Dimensions;
  questions: Map<string, Question>;
  variants: Map<string, Variant>;
  conditions: Map<string, Condition>;
  judges: Map<string, Judge>;
  timeline: Map<string, TimelineEvent>;
  factCheck: Map<string, Claim>;
  disagreements: Map<string, Disagreement>;
  /** The tests that the evidence for a claim is put to, the claims, and how each claim does in each test. */
  tests: Map<string, EvidenceTest>;
  gradedClaims: Map<string, GradedClaim>;
  gradings: Map<string, Grading>;
}
