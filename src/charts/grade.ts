/** How much of a claim's test is passed, as a disc filled in full, in half, or not at all. */
export type Fill = 'full' | 'half' | 'empty';

/**
 * Path of the filled part of a disc centred on the origin; nothing to draw for an empty one.
 * @param r radius in pixels of the drawing
 */
export function fillPath(fill: Fill, r: number): string {
  if (fill === 'empty') return '';
  const half = `M0 ${-r}A${r} ${r} 0 0 0 0 ${r}`;
  return fill === 'half' ? `${half}Z` : `${half}A${r} ${r} 0 0 0 0 ${-r}Z`;
}
