import { z } from 'zod';
import { LANGUAGE } from '../../lib/language.ts';
import { unknownId } from '../evidence/nearest.ts';
import type { Evidence } from '../evidence/parse.ts';
import { fieldError, parseRecord } from '../parse-record.ts';

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
  chapter: text,
});

export type Term = z.infer<typeof termSchema>;

const FILE = 'content/glossary/terms.json';

const error = (id: string, field: string, reason: string): Error => fieldError(FILE, field, reason, id);

/**
 * The terms by id, in the order of the alphabet.
 * @param chapters ids of all chapters
 * @throws with one line that names file, term, field and reason
 */
export function parseGlossary(raw: unknown, evidence: Evidence, chapters: readonly string[]): Map<string, Term> {
  if (!Array.isArray(raw)) throw new Error(`${FILE}: must be a list of terms`);
  const terms = raw.map((record: unknown, index) => {
    const named = (record as { id?: unknown } | null)?.id;
    return parseRecord(FILE, record, termSchema, typeof named === 'string' ? named : `number ${index + 1}`);
  });
  const byId = new Map<string, Term>();
  for (const term of terms.sort((a, b) => a.term.localeCompare(b.term, LANGUAGE))) {
    const { id, source, chapter } = term;
    if (byId.has(id)) throw error(id, 'id', 'is used by another term');
    if (!evidence.sources.has(source)) {
      throw error(id, 'source', unknownId('source', source, evidence.sources.keys()));
    }
    if (!chapters.includes(chapter)) throw error(id, 'chapter', unknownId('chapter', chapter, chapters));
    byId.set(id, term);
  }
  return byId;
}
