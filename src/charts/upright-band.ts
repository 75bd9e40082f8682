import type { Row } from '../lib/figure-data.ts';
import type { Axis } from './axis.ts';

/** An interval on an axis that runs upwards: its upper end in the drawing, and its length downwards. */
export interface UprightBand {
  y: number;
  height: number;
}

/** Where an interval lies on an axis that runs upwards. One without width still shows. */
export function uprightBand({ low, high }: NonNullable<Row['interval']>, axis: Axis): UprightBand {
  const y = axis.at(high);
  return { y, height: Math.max(axis.at(low) - y, 1) };
}
