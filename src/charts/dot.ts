import type { Row } from '../lib/figure-data.ts';
import type { Axis } from './axis.ts';
import type { Mark } from './mark.ts';

/** A value on an axis with its interval; `at` and the band's ends are positions along that axis. */
export interface Dot {
  at: number;
  mark: Mark;
  /** Absent when the source reports no interval fit to be drawn. */
  band?: { from: number; to: number };
  /** Where a text beside the value may begin: a little past the mark and the band. */
  after: number;
}

/** Room between a mark or the end of a band and the text beside it, in the drawing's pixels. */
const GAP = 12;

/** Where a value and its interval lie on an axis that runs to the right. */
export function placeDot({ value, interval }: Row, axis: Axis, mark: Mark): Dot {
  const at = axis.at(value);
  const band = interval && { from: axis.at(interval.low), to: axis.at(interval.high) };
  return { at, mark, ...(band && { band }), after: Math.max(at, band?.to ?? at) + GAP };
}
