import type { ActId } from '../../lib/acts.ts';
import { content } from '../loaded.ts';
import type { Act } from './parse.ts';

/** The acts of the story in order. */
export const { acts } = content;

/** @throws when content/story has no such act. */
export function actById(id: ActId): Act {
  const found = acts.find((act) => act.id === id);
  if (!found) throw new Error(`no act "${id}" in content/story`);
  return found;
}
