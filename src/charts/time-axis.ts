/** An axis of time with a tick for each quarter of a year. */
import { LOCALE } from '../lib/language.ts';
import { between } from './axis.ts';

/** Positions, where it begins, and its quarters: each called by its first month, the first of a year by the year. */
export interface TimeAxis {
  at: (time: number) => number;
  start: number;
  quarters: { at: number; text: string; year: boolean }[];
}

/** Milliseconds since 1970; a month counts from its middle. */
export function timeOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 15);
}

/** From the quarter of the first time on to the quarter after the last. @param range both ends in the drawing's pixels */
export function timeAxis(times: readonly number[], range: [number, number]): TimeAxis {
  const [start, end] = [quarter(Math.min(...times), 0), quarter(Math.max(...times), 1)];
  const at = between([start, end], range);
  const month = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', month: 'short' });
  const quarters: TimeAxis['quarters'] = [];
  for (let time = start; time <= end; time = quarter(time, 1)) {
    const date = new Date(time);
    const year = date.getUTCMonth() === 0;
    quarters.push({ at: at(time), year, text: year ? String(date.getUTCFullYear()) : month.format(time) });
  }
  return { at, start, quarters };
}

/** The beginning of the quarter that a time falls into, or of one so many later. */
function quarter(time: number, later: number): number {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / 3) + later) * 3, 1);
}
