import type { ActId } from '../../lib/acts.ts';
import { records } from '../evidence/index.ts';
import { parseAct, type Act } from './parse.ts';

const files = import.meta.glob<string>('/content/story/acts/*.yaml', { query: '?raw', import: 'default', eager: true });

/** The acts of the story in order. */
export const acts: readonly Act[] = Object.entries(files)
  .map(([file, yaml]) => parseAct(file, yaml, records))
  .sort((a, b) => a.order - b.order);

/** @throws when content/story has no such act. */
export function actById(id: ActId): Act {
  const found = acts.find((act) => act.id === id);
  if (!found) throw new Error(`no act "${id}" in content/story/acts`);
  return found;
}
