/** Addresses of numbers and sources on this site, without the base path. */
import { content } from '../loaded.ts';

/** Groups whose single trainings are too many for a page each. */
const ONLY_MEANS = ['tiny-remedies', 'tiny-contexts', 'tiny-course'];

/**
 * Whether a number has a page of its own: every published one, and of our tiny model those that a figure or a chapter
 * uses. The others stand in the table of our tiny model.
 */
export function hasPage(id: string): boolean {
  const own = content.tinyModel.measurements.get(id);
  if (own && ONLY_MEANS.includes(own.group) && own.dimensions['seed'] !== 'all') return false;
  return content.evidence.measurements.has(id) || content.uses.has(id);
}

/** Where everything about a number stands. */
export function recordPath(id: string): string {
  return hasPage(id) ? `/data/${id}/` : `/data/tiny-model/#${id}`;
}

/** Where a source stands in the list of sources. */
export function sourcePath(id: string): string {
  return `/data/#source-${id}`;
}
