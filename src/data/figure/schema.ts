import { z } from 'zod';
import { wordedControl, wordedDimension } from './shared-words.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const sentence = z.string().min(3);

const words = z.record(z.string(), z.string());

function mapped<A, B>(record: Record<string, A>, change: (name: string, value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(name, value)]));
}

/**
 * One point of a figure: a measurement, and where it belongs in the figure's dimensions. An id with places,
 * `format-{model}-{form}`, is put together from the keys of these dimensions, once for each measurement that exists.
 */
const row = z.object({ measurement: z.string() }).catchall(z.string());

/**
 * Many points: every measurement with these dimensions. Dimensions of the figure that bear the name of one of the
 * measurement's take its key; others are given here, with `{dimension}` for what the
 * measurement has there.
 */
const rows = z.object({ where: words }).catchall(z.string());

/**
 * What the reader can choose: the first option is the default. Controls and options are parts of addresses. Options that
 * are keys of a dimension are named alone, as `keys`, and take its words; `like` names it where its name is another.
 */
const control = z.strictObject({
  label: sentence,
  like: slug.optional(),
  keys: z.array(slug).optional(),
  options: z.record(slug, z.string()).optional(),
});

/** The choice of the option with this name; none where no control has it, which `checkStates` says. */
function optionCalled(
  name: string,
  controls: Record<string, { options: Record<string, string> }>,
): Record<string, string> {
  const control = Object.keys(controls).find((one) => Object.hasOwn(controls[one]?.options ?? {}, name));
  return { [control ?? name]: name };
}

/** A choice of controls with an address of its own, and what a heading, a quotation and a link say of it. */
const state = z.strictObject({
  /** By default the option that bears the state's name. */
  at: z.record(z.string(), slug).optional(),
  title: sentence,
  /** What the drawing shows, for those who do not see it; by default the figure's. */
  picture: sentence.optional(),
  /** The finding as it may be quoted alone; by default its title. */
  quote: sentence.optional(),
});

/** What a heading says of choices that have no address of their own, where the figure's title would not be true of them. */
const titled = z.strictObject({ at: z.record(z.string(), slug), title: sentence, picture: sentence.optional() });

/**
 * The record of a figure, one YAML file in `content/figures`, which is named by the figure's id. Text fields may name a measurement in
 * braces, `{id}` or `{id:format}`; see `text.ts`.
 */
export const figureRecord = z
  .strictObject({
    badge: z.enum(['published', 'our-reading', 'tiny-model']),
    /** The chapter that tells the figure's story, and the figure's place among those of the chapter. */
    chapter: slug,
    order: z.number().default(99),
    /** A few words that tell the figure from others. */
    name: sentence,
    /** The finding: one claim, at most two numbers. */
    title: sentence,
    /** The finding as it may be quoted alone; by default the title. */
    quote: sentence.optional(),
    /** What the drawing shows, in one sentence, for those who do not see it. */
    picture: sentence,
    controls: z.record(slug, control).default({}),
    /** Named states beside the one that the figure begins with. */
    states: z.record(slug, state).default({}),
    /** Titles of other choices; the first that fits is shown, after the states. */
    titles: z.array(titled).default([]),
    /** Words in the drawing that belong to no row, by the names that its program uses. */
    words: words.default({}),
    /** What is measured, on what, in which unit. */
    measure: sentence,
    /** What a band or line around a point means, or why there is none. */
    interval: sentence,
    /** Sample size in words. */
    n: sentence,
    /** What a fair reader must know before quoting the figure. */
    caveats: z.array(sentence).min(1),
    /** The dimensions that tell the rows apart, with the words for each key, in display order. */
    dimensions: z.record(
      slug,
      z.strictObject({
        /** What it is called, and its keys; a dimension that several figures have may leave out its words (`like` names it). */
        label: sentence.optional(),
        like: slug.optional(),
        keys: z.array(z.string()).optional(),
        values: words.optional(),
        /** Shorter words, for drawings without much room. */
        short: words.optional(),
        /** Parts of ids in place of keys, for rows that put an id together. */
        ids: words.optional(),
        /** A second line under a facet's name. */
        notes: words.optional(),
      }),
    ),
    /** What is drawn: measurements or, in their place, every event of the timeline or every grade (see `statements.ts`). */
    rows: z
      .array(z.union([row, rows]))
      .min(1)
      .optional(),
    statements: z.enum(['timeline', 'gradings']).optional(),
    updated: z.iso.date(),
  })
  .transform(({ dimensions: written, controls, states, ...record }) => {
    const dimensions = mapped(written, wordedDimension);
    const chosen = mapped(controls, (name, one) => wordedControl(name, one, dimensions));
    return {
      ...record,
      dimensions,
      controls: chosen,
      states: mapped(states, (id, one) => ({ ...one, at: one.at ?? optionCalled(id, chosen) })),
    };
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
