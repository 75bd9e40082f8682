/** Sources, questions, events, claims and disagreements: one schema for one record of each. */
import words from '../../../content/strings/schema.json' with { type: 'json' };
import { z } from 'zod';
import { date, id, note, number, sourceId, text, word } from './schema-parts.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';
import { grades, read, verdicts } from './vocabulary.ts';

export const sourceSchema = z.strictObject({
  id,
  short: text.describe(words.short),
  title: text,
  authors: z.array(text).min(1, 'must name at least one author'),
  venue: text,
  date,
  url: z.url({ error: 'must be a web address or null' }).nullable().describe(words.url),
  kind: z.enum(['preprint', 'paper', 'blog', 'dataset', 'news']),
  arxiv: text.optional(),
  doi: text.optional(),
  licence: text.optional(),
  coverage: z.enum(['full text', 'partial', 'abstract only']).describe(words.coverage),
  read: word(read).describe(words.read),
  readNote: text.describe(words.readNote).optional(),
  note,
});

export const questionSchema = z.strictObject({
  id,
  label: text.describe(words.label),
  text: text.describe(words.questionText),
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
  size: z.union([z.int().positive(), z.enum(['varies', NOT_REPORTED])]).describe(words.size),
  source: sourceId,
  place: text.optional(),
  note,
});

export const judgeSchema = z.strictObject({
  id,
  source: sourceId,
  place: text,
  judge: text.describe(words.judgeModel),
  misalignedIf: text,
  leftOut: text.describe(words.leftOut),
  samplesPerQuestion: z.int().positive().optional(),
  temperature: number.optional(),
  score: text.optional(),
  note,
});

export const eventSchema = z.strictObject({
  id,
  date,
  /** Our reading of it: a doubt is a study whose main result limits or contradicts an earlier claim. */
  kind: z.enum(['groundwork', 'finding', 'print', 'doubt']),
  what: text,
  source: sourceId,
});

export const claimSchema = z.strictObject({
  id,
  article: sourceId.describe(words.article),
  claim: text,
  verdict: word(verdicts),
  fact: text.describe(words.fact),
  measurements: z.array(text),
  sources: z.array(text),
});

export const evidenceTestSchema = z
  .strictObject({
    id,
    question: text.describe(words.testQuestion),
    yes: text,
    partly: text,
    no: text,
  })
  .describe(words.evidenceTest);

export const gradedClaimSchema = z.strictObject({ id, claim: text.describe(words.gradedClaim) });

export const gradingSchema = z
  .strictObject({
    id,
    claim: text.describe(words.gradingClaim),
    test: text.describe(words.test),
    grade: word(grades),
    why: text.describe(words.why),
    sources: z.array(text).describe(words.sources),
  })
  .describe(words.grading);

export const disagreementSchema = z.strictObject({
  id,
  title: text,
  text: text.describe(words.disagreementText),
});

export const versionSchema = z.strictObject({
  version: text.regex(/^\d+\.\d+\.\d+$/, 'must look like 1.0.0'),
  updated: text.regex(/^\d{4}-\d{2}-\d{2}$/, 'must look like 2026-11-21'),
});

/** What the dimensions of measurements may say, with the words for each. */
export const lessonSchema = z.strictObject({
  id,
  name: text,
  taught: text.describe(words.taught),
});

export const questionSetSchema = z.strictObject({ id, name: text, to: text.describe(words.questionSetTo) });

export const askedHowSchema = z.strictObject({ id, asked: text.describe(words.asked) });

export const measureSchema = z.strictObject({
  id,
  name: text,
  sentence: text.describe(words.measureSentence),
});

export const cutOffSchema = z.strictObject({
  id,
  name: text,
  when: text.describe(words.when).optional(),
});
