/** The shapes of the records in `content/teach`. Every text may name measurements in braces. */
import { z } from 'zod';

const texts = z.array(z.string());

/** One part of a document; a heading may carry any of the others. */
const block = z.strictObject({
  heading: z.string().optional(),
  text: z.string().optional(),
  list: texts.optional(),
  /** Cells that are empty are for writing. */
  table: z.strictObject({ head: texts, rows: z.array(texts) }).optional(),
  /** Empty lines for writing. */
  lines: z.number().optional(),
  /** Blocks of a lesson, with and without devices. */
  steps: z
    .array(z.strictObject({ minutes: z.number(), title: z.string(), text: z.string(), without: z.string() }))
    .optional(),
  questions: z.array(z.strictObject({ q: z.string(), a: z.string() })).optional(),
});

export const documentSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** Has a line for name and date. */
  name: z.boolean().optional(),
  blocks: z.array(block),
});

export const hubSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  lead: z.string(),
  sections: z.array(
    z.strictObject({
      title: z.string(),
      items: z.array(z.strictObject({ path: z.string(), label: z.string(), note: z.string() })),
    }),
  ),
  tasksTitle: z.string(),
  tasksNote: z.string(),
  tasks: z.array(z.strictObject({ label: z.string(), query: z.string(), note: z.string() })),
  zip: z.string(),
});

export const quizSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  lead: z.string(),
  items: z.array(
    z
      .strictObject({
        id: z.string(),
        question: z.string(),
        options: z
          .array(z.strictObject({ text: z.string(), right: z.boolean().optional(), reason: z.string() }))
          .min(2),
      })
      .refine(({ options }) => options.filter(({ right }) => right).length === 1, 'has not exactly one right answer'),
  ),
});

export const cardsSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  lead: z.string(),
  cards: z.array(
    z.strictObject({ statement: z.string(), verdict: z.string(), why: z.string(), figure: z.string().optional() }),
  ),
});

export const dataTaskSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  lead: z.string(),
  /** Ids of measurements whose counts are the rows. */
  rows: texts,
  tasks: texts,
  answersTitle: z.string(),
  answers: texts,
  formula: z.string(),
});

export const slidesSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  lead: z.string(),
  slides: z.array(
    z.strictObject({
      title: z.string(),
      text: texts.optional(),
      figure: z.string().optional(),
      notes: z.string(),
    }),
  ),
});

export type TeachDocument = z.infer<typeof documentSchema>;
export type Block = z.infer<typeof block>;
export type Quiz = z.infer<typeof quizSchema>;
export type QuizItem = Quiz['items'][number];
export type Slides = z.infer<typeof slidesSchema>;
