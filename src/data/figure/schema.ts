import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const sentence = z.string().min(3);

/** One point of a figure: a measurement, and where it belongs in the figure's dimensions. */
const row = z.object({ measurement: z.string() }).catchall(z.string());

/**
 * One point of a figure that shows no measurement: a dated event or a grade, by its id (see `statements.ts`).
 * Dimensions that its record already knows, such as a grade's claim, are not repeated here.
 */
const statement = z.object({ statement: z.string() }).catchall(z.string());

/**
 * The record of a figure, one YAML file in `content/figures`. Text fields may name a measurement in
 * braces, `{id}` or `{id:format}`; see `text.ts`.
 */
export const figureRecord = z
  .strictObject({
    id: slug,
    badge: z.enum(['published', 'our-reading', 'tiny-model']),
    /** The chapter that tells the figure's story. */
    chapter: slug,
    /** The finding, as one sentence. */
    title: sentence,
    /** What is measured, on what, in which unit. */
    measure: sentence,
    /** What a band or line around a point means, or why there is none. */
    interval: sentence,
    /** Sample size in words. */
    n: sentence,
    /** What a fair reader must know before quoting the figure. */
    caveats: z.array(sentence).min(1),
    /** The dimensions that tell the rows apart, with the words for each key, in display order. */
    dimensions: z.record(slug, z.strictObject({ label: sentence, values: z.record(z.string(), z.string()) })),
    /** What is drawn: measurements, or statements in their place. */
    rows: z.array(row).min(1).optional(),
    statements: z.array(statement).min(1).optional(),
    updated: z.iso.date(),
  })
  .refine(({ rows, statements }) => Boolean(rows) !== Boolean(statements), {
    path: ['rows'],
    error: 'must be there, or "statements" in its place',
  })
  .refine(({ badge, statements }) => (badge === 'our-reading') === Boolean(statements), {
    path: ['badge'],
    error: 'must be "our-reading" for statements, and for nothing else',
  });

export type FigureRecord = z.infer<typeof figureRecord>;
