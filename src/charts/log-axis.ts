import { scaleLog } from 'd3-scale';
import { formatNumber } from '../lib/format.ts';
import type { Axis } from './axis.ts';

/**
 * An axis on which equal steps multiply, for sizes that span several orders.
 * @param domain values at both ends, above zero
 * @param range positions of both ends in the drawing's pixels
 * @param marked the values that get a tick
 */
export function logAxis(domain: [number, number], range: [number, number], marked: number[]): Axis {
  const scale = scaleLog().domain(domain).range(range);
  const at = (value: number): number => Math.round(scale(value) * 10) / 10;
  return { at, range, ticks: marked.map((value) => ({ x: at(value), value, text: formatNumber(value) })) };
}
