import { nice, ticks } from 'd3-array';
import type { Row } from '../lib/figure-data.ts';
import { formatNumber } from '../lib/format.ts';

export interface Axis {
  /** Position of a value in the drawing; `x` of a tick is that position too, also on an axis that runs upwards. */
  at: (value: number) => number;
  ticks: { x: number; value: number; text: string }[];
  /** Both ends in the drawing, and in the unit of the values. */
  range: [number, number];
  domain: [number, number];
}

/**
 * A linear axis with round ticks.
 * @param domain values at both ends; rates start at zero
 * @param range positions of both ends in the drawing's pixels
 * @param count about how many ticks
 */
export function linearAxis(domain: [number, number], range: [number, number], count: number): Axis {
  const at = between(domain, range);
  return { at, range, domain, ticks: ticks(domain[0], domain[1], count).map((value) => tick(at, value)) };
}

/** From nothing, or below it, to a round number above the highest value and interval. */
export function roundEnds(rows: readonly Pick<Row, 'value' | 'interval'>[]): [number, number] {
  const low = Math.min(0, ...rows.map(({ value, interval }) => interval?.low ?? value));
  const high = Math.max(...rows.map(({ value, interval }) => interval?.high ?? value));
  return nice(low, high, 5) as [number, number];
}

/**
 * An axis on which equal steps multiply, for sizes that span several orders.
 * @param marked the values that get a tick
 */
export function logAxis(domain: [number, number], range: [number, number], marked: readonly number[]): Axis {
  const logarithmic = between([Math.log(domain[0]), Math.log(domain[1])], range);
  const at = (value: number): number => logarithmic(Math.log(value));
  return { at, range, domain, ticks: marked.map((value) => tick(at, value)) };
}

const tick = (at: Axis['at'], value: number): Axis['ticks'][number] => ({
  x: at(value),
  value,
  text: formatNumber(value),
});

/**
 * Position of a value by straight proportion, to a tenth of a pixel.
 * Not d3-scale: its scales bring interpolation, colour and format along, a fifth of a page's script.
 */
export function between(domain: [number, number], range: [number, number]): (value: number) => number {
  const slope = (range[1] - range[0]) / (domain[1] - domain[0]);
  return (value) => Math.round((range[0] + (value - domain[0]) * slope) * 10) / 10;
}
