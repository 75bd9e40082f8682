import { formatNumber } from '../lib/format.ts';
import { between, type Axis } from './axis.ts';

/**
 * An axis on which equal steps multiply, for sizes that span several orders.
 * @param domain values at both ends, above zero
 * @param range positions of both ends in the drawing's pixels
 * @param marked the values that get a tick
 */
export function logAxis(domain: [number, number], range: [number, number], marked: number[]): Axis {
  const logarithmic = between([Math.log(domain[0]), Math.log(domain[1])], range);
  const at = (value: number): number => logarithmic(Math.log(value));
  return { at, range, ticks: marked.map((value) => ({ x: at(value), value, text: formatNumber(value) })) };
}
