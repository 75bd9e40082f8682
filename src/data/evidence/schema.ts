/** The types of all records, and of the evidence as a whole. Rules between records are in references.ts. */
import type { z } from 'zod';
import type { measurementSchema, tinyMeasurementSchema } from './schema-measurement.ts';
import type * as records from './schema-records.ts';

export { measurementSchema, tinyMeasurementSchema } from './schema-measurement.ts';
export * from './schema-records.ts';

export type PublishedMeasurement = z.infer<typeof measurementSchema>;
export type TinyMeasurement = z.infer<typeof tinyMeasurementSchema>;
/** A number of either kind: its source tells whose it is. */
export type Measurement = PublishedMeasurement | TinyMeasurement;
export type Source = z.infer<typeof records.sourceSchema>;
export type Question = z.infer<typeof records.questionSchema>;
export type Variant = z.infer<typeof records.variantSchema>;
export type Condition = z.infer<typeof records.conditionSchema>;
export type Judge = z.infer<typeof records.judgeSchema>;
export type TimelineEvent = z.infer<typeof records.eventSchema>;
export type Claim = z.infer<typeof records.claimSchema>;
export type EvidenceTest = z.infer<typeof records.evidenceTestSchema>;
export type GradedClaim = z.infer<typeof records.gradedClaimSchema>;
export type Grading = z.infer<typeof records.gradingSchema>;
export type Disagreement = z.infer<typeof records.disagreementSchema>;
export type Version = z.infer<typeof records.versionSchema>;
export type Lesson = z.infer<typeof records.lessonSchema>;
export type QuestionSet = z.infer<typeof records.questionSetSchema>;
export type AskedHow = z.infer<typeof records.askedHowSchema>;
export type Measure = z.infer<typeof records.measureSchema>;
export type CutOff = z.infer<typeof records.cutOffSchema>;

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
