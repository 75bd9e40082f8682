import { ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../lib/format.ts';

export interface Axis {
  /** Position of a value in the drawing. */
  at: (value: number) => number;
  ticks: { x: number; value: number; text: string }[];
  /** Both ends in the drawing. */
  range: [number, number];
}

/**
 * A linear axis with round ticks.
 * @param domain values at both ends; rates start at zero
 * @param range positions of both ends in the drawing's pixels
 * @param count about how many ticks
 */
export function linearAxis(
  domain: [number, number],
  range: [number, number],
  count: number,
): Axis {
  const scale = scaleLinear().domain(domain).range(range);
  const at = (value: number): number => Math.round(scale(value) * 10) / 10;
  return {
    at,
    range,
    ticks: ticks(domain[0], domain[1], count).map((value) => ({
      x: at(value),
      value,
      text: formatNumber(value),
    })),
  };
}
