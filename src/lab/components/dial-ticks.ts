import { markPath } from '../../charts/mark.ts';
import { DIAL_END } from '../dial.ts';

/** One mark of the dial's scale. */
export interface Tick {
  /** Setting of the dial. */
  readonly at: number;
  /** Place along the scale, in percent. */
  readonly x: string;
  readonly side: 'kind' | 'villain';
  readonly path: string;
}

const STEP = 10;
const LEAST = 2.2;
const MOST = 6;

/** Place of a setting along the scale, in percent. */
export function dialPlace(dial: number): string {
  return `${(dial + DIAL_END) / 2}%`;
}

/** The scale's marks without its zero: circles towards kind, diamonds towards villain, larger the further out. */
export const dialTicks: readonly Tick[] = Array.from({ length: (2 * DIAL_END) / STEP + 1 }, (_, i) => {
  const at = i * STEP - DIAL_END;
  const side = at < 0 ? ('kind' as const) : ('villain' as const);
  const radius = LEAST + ((MOST - LEAST) * Math.abs(at)) / DIAL_END;
  return { at, x: dialPlace(at), side, path: markPath(at < 0 ? 'circle' : 'diamond', radius) };
}).filter(({ at }) => at !== 0);

/** Whether a mark lies between zero and the setting, where the dial has been turned over it. */
export function isPassed(at: number, dial: number): boolean {
  return at < 0 ? dial <= at : dial >= at;
}
