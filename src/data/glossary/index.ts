/** The glossary, loaded and checked once. */
import { content } from '../loaded.ts';
import { lookUp } from '../look-up.ts';
import type { Term } from './parse.ts';

/** Every term by id, in the order of the alphabet. */
export const { glossary } = content;

/** Address of a term, without the base path. */
export function termPath(id: string): string {
  return `/glossary/#${id}`;
}

/** The term with this id. @throws naming the id and the nearest one that exists. */
export function termById(id: string): Term {
  return lookUp('term', glossary, id);
}
