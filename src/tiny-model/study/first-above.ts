/** Where a curve of looks first reaches a level. */

/** The step, on the straight line between two looks, at which the value first reaches the level; NaN where it never does. */
export function firstAbove(
  points: readonly { readonly step: number; readonly value: number }[],
  level: number,
): number {
  const place = points.findIndex(({ value }) => value >= level);
  const [before, after] = [points[place - 1], points[place]];
  if (!after) return NaN;
  if (!before) return after.step;
  return before.step + ((after.step - before.step) * (level - before.value)) / (after.value - before.value);
}
