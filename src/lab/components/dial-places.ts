/** Where the parts of the dial's drawing lie. Across in percent of its width, down in pixels. */
import { DIAL_END } from '../dial.ts';
import type { CurvePoint } from '../dial-curve.ts';

/** Height of the drawing, and of its scale. */
export const HEIGHT = 112;
export const BASE = 86;

/** The curve's part of the drawing: from a hundred bad answers down to none. */
export const PLOT = { top: 22, height: BASE - 22 } as const;

/** Place of a setting along the scale. */
export function dialPlace(dial: number): string {
  return `${(dial + DIAL_END) / 2}%`;
}

/** Height of a rate in the drawing. */
export function plotY(bad: number): number {
  return PLOT.top + PLOT.height * (1 - bad / 100);
}

const at = ({ dial, bad }: CurvePoint): string => `${(dial + DIAL_END) / 2} ${100 - bad}`;

/** The curve in a square of 100 by 100 that is stretched to the plot. */
export function linePath(curve: readonly CurvePoint[]): string {
  return `M${curve.map(at).join('L')}`;
}

/** The area under the curve, in the same square. */
export function areaPath(curve: readonly CurvePoint[]): string {
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last) return '';
  return `${linePath(curve)}L${(last.dial + DIAL_END) / 2} 100L${(first.dial + DIAL_END) / 2} 100Z`;
}
