import type { Place } from '../charts/figure-module.ts';

const files = import.meta.glob<Place>('./*/*.ts', { eager: true, import: 'default' });

/** Every figure's program by id: each file in the folder of a kind is one, and needs no line here. */
export const registry: Readonly<Record<string, Place>> = Object.fromEntries(
  Object.entries(files).map(([file, place]) => [file.slice(file.lastIndexOf('/') + 1, -'.ts'.length), place]),
);

/** @throws when a record has no drawing, naming where it belongs. */
export function registered(id: string): Place {
  const found = registry[id];
  if (!found) throw new Error(`content/figures/${id}.yaml has no drawing: src/figures/<kind>/${id}.ts is missing`);
  return found;
}
