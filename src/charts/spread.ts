/**
 * Moves labels apart that would overlap, about evenly to both sides.
 * @param wanted where each label would like to stand, in the drawing's pixels
 * @param gap smallest distance between two labels
 * @param lowest the last position that a label may take
 * @returns positions in the order given
 */
export function spread(wanted: number[], gap: number, lowest: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const placed = wanted.slice();
  let above = -Infinity;
  for (const i of order) {
    placed[i] = Math.max(placed[i] as number, above + gap);
    above = placed[i] as number;
  }
  let below = lowest + gap;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i] as number, below - gap);
    below = placed[i] as number;
  }
  return placed;
}
