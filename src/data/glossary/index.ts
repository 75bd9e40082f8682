/** The glossary, loaded and checked once. */
import terms from '../../../content/glossary/terms.json' with { type: 'json' };
import { chapterIds } from '../chapter-ids.ts';
import { evidence } from '../evidence/index.ts';
import { nearestId } from '../evidence/nearest.ts';
import { parseGlossary, type Term } from './parse.ts';

/** Every term by id, in the order of the alphabet. */
export const glossary: ReadonlyMap<string, Term> = parseGlossary(terms, evidence, chapterIds);

/** Address of a term, without the base path. */
export function termPath(id: string): string {
  return `/glossary/#${id}`;
}

/** The term with this id. @throws naming the id and the nearest one that exists. */
export function termById(id: string): Term {
  const found = glossary.get(id);
  if (found) return found;
  throw new Error(`No term is called "${id}". The nearest is "${nearestId(id, glossary.keys())}".`);
}
