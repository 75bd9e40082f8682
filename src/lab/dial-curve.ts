/** What the dial does, as a curve: bad answers in a hundred at each measured setting. Pure. */
import type { StudyRate } from './recorded/record.ts';

export interface CurvePoint {
  /** Setting of the dial, from -100 to 100. */
  readonly dial: number;
  /** Bad answers in a hundred. */
  readonly bad: number;
}

/** The measured settings of the dial in order; of two measurements at one setting, the one with more answers. */
export function dialCurve(rates: readonly StudyRate[], trigger: boolean): readonly CurvePoint[] {
  const found = new Map<number, StudyRate>();
  for (const rate of rates) {
    if (rate.intervention !== 'dial' || rate.trigger !== trigger) continue;
    if (rate.n > (found.get(rate.dial)?.n ?? 0)) found.set(rate.dial, rate);
  }
  return [...found.values()].map(({ dial, bad }) => ({ dial, bad })).sort((a, b) => a.dial - b.dial);
}

/** The curve's height at a setting, on the straight line between its neighbours; nothing outside of what was measured. */
export function heightAt(curve: readonly CurvePoint[], dial: number): number | undefined {
  const after = curve.findIndex((point) => point.dial >= dial);
  const [high, low] = [curve[after], curve[after - 1]];
  if (!high) return undefined;
  if (high.dial === dial || !low) return high.dial === dial ? high.bad : undefined;
  return low.bad + ((high.bad - low.bad) * (dial - low.dial)) / (high.dial - low.dial);
}

/** Points in a hundred that a step of the dial should move. */
const VISIBLE = 8;

/**
 * The settings that keys go through: zero and both ends, and between them only those that change the rate by enough to be
 * seen. Where nothing was measured, all of the grid.
 */
export function visibleStops(curve: readonly CurvePoint[], grid: readonly number[]): readonly number[] {
  const ordered = [...grid].sort((a, b) => a - b);
  if (curve.length < 3) return ordered;
  const anchors = new Set([ordered[0], 0, ordered.at(-1)]);
  const kept: number[] = [];
  let last: number | undefined;
  for (const setting of ordered) {
    const height = heightAt(curve, setting);
    const moved = height === undefined || last === undefined ? Infinity : Math.abs(height - last);
    if (!anchors.has(setting) && (height === undefined || moved < VISIBLE)) continue;
    // An anchor that lies a mere step beside an ordinary stop takes its place.
    const before = kept.at(-1);
    if (anchors.has(setting) && before !== undefined && !anchors.has(before) && moved < VISIBLE / 2) kept.pop();
    kept.push(setting);
    last = height ?? last;
  }
  return kept;
}

/** The live dial's grid: every fifth setting. */
export const FINE_GRID: readonly number[] = Array.from({ length: 41 }, (_, i) => i * 5 - 100);
