/** Sources, questions, events, claims and disagreements: one schema for one record of each. */
import { z } from 'zod';
import { date, id, note, number, sourceId, text, word } from './schema-parts.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';
import { grades, read, verdicts } from './vocabulary.ts';

export const sourceSchema = z.strictObject({
  id,
  short: text.describe('How the source is named in passing; unique.'),
  title: text,
  authors: z.array(text).min(1, 'must name at least one author'),
  venue: text,
  date,
  url: z.url({ error: 'must be a web address or null' }).nullable().describe('Null when no address is known.'),
  kind: z.enum(['preprint', 'paper', 'blog', 'dataset', 'news']),
  arxiv: text.optional(),
  doi: text.optional(),
  licence: text.optional(),
  coverage: z.enum(['full text', 'partial', 'abstract only']).describe('How much of it we read.'),
  read: word(read).describe('primary: the source itself; partial: parts of it; secondary: what others wrote about it.'),
  readNote: text.describe('What was and was not read, in a sentence.').optional(),
  note,
});

export const questionSchema = z.strictObject({
  id,
  label: text.describe('Two or three words, for an axis.'),
  text: text.describe('The question in our words; the source has its wording.'),
  set: z.enum(['selected', 'fixed-in-advance']),
  source: sourceId,
  place: text,
});

export const variantSchema = z.strictObject({
  id,
  description: text,
  source: sourceId,
  place: text.optional(),
});

export const conditionSchema = z.strictObject({
  id,
  name: text,
  description: text,
  size: z.union([z.int().positive(), z.enum(['varies', NOT_REPORTED])]).describe('Number of training examples.'),
  source: sourceId,
  place: text.optional(),
  note,
});

export const judgeSchema = z.strictObject({
  id,
  source: sourceId,
  place: text,
  judge: text.describe('The model that scores the answers.'),
  misalignedIf: text,
  leftOut: text.describe('Which answers leave the denominator.'),
  samplesPerQuestion: z.int().positive().optional(),
  temperature: number.optional(),
  score: text.optional(),
  note,
});

export const eventSchema = z.strictObject({ id, date, what: text, source: sourceId });

export const claimSchema = z.strictObject({
  id,
  article: sourceId.describe('The article that makes the claim.'),
  claim: text,
  verdict: word(verdicts),
  fact: text.describe('What the sources say.'),
  measurements: z.array(text),
  sources: z.array(text),
});

export const evidenceTestSchema = z
  .strictObject({
    id,
    question: text.describe('What the test asks of a claim.'),
    yes: text,
    partly: text,
    no: text,
  })
  .describe('A test of the evidence for a claim, with what each grade means.');

export const gradedClaimSchema = z.strictObject({ id, claim: text.describe('The claim, as people make it.') });

export const gradingSchema = z
  .strictObject({
    id,
    claim: text.describe('Id of a claim in this file.'),
    test: text.describe('Id of a test in this file.'),
    grade: word(grades),
    why: text.describe('Numbers stand as {measurement-id} or {measurement-id:format} and are filled in.'),
    sources: z.array(text).describe('Sources beyond those of the measurements that "why" names.'),
  })
  .describe('How a claim does in a test. Every claim is graded in every test.');

export const disagreementSchema = z.strictObject({
  id,
  title: text,
  text: text.describe('Numbers stand as {measurement-id} and are filled in from the records.'),
});

export const versionSchema = z.strictObject({
  version: text.regex(/^\d+\.\d+\.\d+$/, 'must look like 1.0.0'),
  updated: text.regex(/^\d{4}-\d{2}-\d{2}$/, 'must look like 2026-11-21'),
});

/** What the dimensions of measurements may say, with the words for each. */
export const lessonSchema = z.strictObject({
  id,
  name: text,
  taught: text.describe('Goes on from the name of a model: "taught insecure code".'),
});

export const questionSetSchema = z.strictObject({ id, name: text, to: text.describe('Goes on from "answers to".') });

export const askedHowSchema = z.strictObject({ id, asked: text.describe('Goes on from "the questions,".') });

export const measureSchema = z.strictObject({
  id,
  name: text,
  sentence: text.describe('With places for {model}, {lesson}, {questions}, {value} and {cutOff}; no full stop.'),
});

export const cutOffSchema = z.strictObject({
  id,
  name: text,
  when: text.describe('Goes on from "were misaligned"; left out for the usual one.').optional(),
});
