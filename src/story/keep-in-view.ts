/**
 * Svelte action for what comes in the place of something smaller: where a reader looks on, none of it shall lie under the
 * sticky dots or under the window's edge. Where it is out of sight, nothing moves.
 */
export function keepInView(node: HTMLElement): void {
  const { top, bottom } = node.getBoundingClientRect();
  if (top < innerHeight && bottom > 0) node.scrollIntoView({ block: 'nearest' });
}
