import type { Sample } from '../lib/embed/column.ts';
import measured from './embed-heights.json' with { type: 'json' };

/** Width in pixels of a column that shows an embed's wide drawing: what an oEmbed answer is made for. */
export const WIDE_COLUMN = 900;

/** For an embed that was not measured yet: generous, so that nothing is cut off. `npm run measure:embeds` measures it. */
const UNMEASURED: readonly Sample[] = [
  [280, 2200],
  [800, 1800],
  [801, 1000],
];

const lines = measured as Record<string, number[]>;

/** Height of an embed by the width of its column; of a figure's state, where that was measured, else of the figure. */
export function embedLine(id: string): readonly Sample[] {
  const flat = lines[id] ?? lines[id.split('/')[0] ?? ''];
  if (!flat) return UNMEASURED;
  return Array.from({ length: flat.length / 2 }, (_, i): Sample => [flat[2 * i] as number, flat[2 * i + 1] as number]);
}

/** True when the embed's own heights were measured. */
export function isMeasured(id: string): boolean {
  return Object.hasOwn(lines, id);
}
