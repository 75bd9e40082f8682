import { z } from 'zod';
import { nearestId } from '../evidence/nearest.ts';
import type { Evidence } from '../evidence/parse.ts';

const text = z.string().trim().min(1);

/** One term of the glossary. */
const termSchema = z.strictObject({
  /** Never changes once published; also the term's anchor on the glossary page. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  term: text,
  /** A sentence or two in our own words. */
  definition: text,
  /** Id of a source that uses the term so. */
  source: text,
  /** The chapter that shows the thing at work. */
  chapter: z.enum([
    'insecure-code',
    'evil-numbers',
    'beyond-code',
    'bad-boy-persona',
    'realignment',
    'how-sure',
    'methods',
  ]),
});

export type Term = z.infer<typeof termSchema>;

const FILE = 'content/glossary/terms.json';

/**
 * The terms by id, in the order of the alphabet.
 * @throws with one line that names file, term, field and reason
 */
export function parseGlossary(raw: unknown, evidence: Evidence): Map<string, Term> {
  if (!Array.isArray(raw)) throw new Error(`${FILE}: must be a list of terms`);
  const terms = raw.map((record: unknown, index): Term => {
    const parsed = termSchema.safeParse(record);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const named = (record as { id?: unknown } | null)?.id;
    const id = typeof named === 'string' ? named : `number ${index + 1}`;
    throw new Error(`${FILE}: term "${id}", field "${issue?.path.join('.') || 'record'}": ${issue?.message}`);
  });
  const byId = new Map<string, Term>();
  for (const term of terms.sort((a, b) => a.term.localeCompare(b.term, 'en'))) {
    if (byId.has(term.id)) throw new Error(`${FILE}: term "${term.id}", field "id": is used by another term`);
    if (!evidence.sources.has(term.source)) {
      const nearest = nearestId(term.source, evidence.sources.keys());
      throw new Error(
        `${FILE}: term "${term.id}", field "source": no source is called "${term.source}"; the nearest is "${nearest}"`,
      );
    }
    byId.set(term.id, term);
  }
  return byId;
}
