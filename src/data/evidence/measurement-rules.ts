/** Rules inside one measurement that a list of fields cannot express. */
import type { RefinementCtx } from 'zod';
import { isRange } from './interval.ts';
import type { Interval } from './interval.ts';

interface Checked {
  value: number;
  unit: string;
  n: number | string;
  nOf?: string | undefined;
  interval: Interval | string;
  print?: 'range' | 'never' | undefined;
  howRead: string;
  through?: string | undefined;
}

/** Adds a problem for every rule that the measurement breaks. */
export function checkMeasurement(measurement: Checked, context: RefinementCtx): void {
  const problem = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  const { value, unit, n, nOf, interval, print, howRead, through } = measurement;

  if (typeof n === 'number' && nOf === undefined) problem('nOf', 'is missing: say what n counts');
  if (typeof n === 'string' && nOf !== undefined) problem('nOf', 'stands beside an n that is not a number');
  if (howRead === 'second-hand' && through === undefined) problem('through', 'is missing: say what was read');
  if (howRead !== 'second-hand' && through !== undefined) {
    problem('through', `stands beside a number that is "${howRead}", not second-hand`);
  }
  if (unit === 'percent' && (value < 0 || value > 100)) problem('value', `${value} is not between 0 and 100 percent`);

  if (typeof interval === 'string') {
    if (print === 'range') problem('print', 'is "range" but there is no interval to print');
    return;
  }
  const { low, high } = interval;
  if (low > high) problem('interval', `is turned round: low ${low} is above high ${high}`);
  else if (value < low || value > high) problem('value', `${value} lies outside its interval ${low} to ${high}`);
  if (unit === 'percent' && (low < 0 || high > 100)) {
    problem('interval', `${low} to ${high} is not between 0 and 100 percent`);
  }
  if (isRange(interval) && print === undefined) {
    problem('print', `is missing: a ${interval.kind} must be printed as a range`);
  }
}
