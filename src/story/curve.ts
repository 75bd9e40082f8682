/** The small picture while it trains: error on the lesson falls, bad answers about other things rise, and they cross. */
import type { Look } from '../lab/training-run.ts';
import { countDots } from './dots.ts';

export interface Curve {
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  /** Where the last step lies; labels may begin to its right. */
  readonly end: number;
  readonly error: string;
  readonly bad: string;
  readonly marks: readonly { x: number; y: number }[];
  readonly errorLabel: { x: number; y: number };
  readonly badLabel: { x: number; y: number };
}

const WIDTH = 520;
const HEIGHT = 158;
const LABELS = 118;
const TOP = 12;
const FOOT = 24;
/** Two labels closer than this would lie on each other. */
const APART = 18;

/**
 * @param losses of the steps taken so far
 * @param most the largest loss of the whole run, where the error's scale ends
 */
export function placeCurve(losses: readonly number[], looks: readonly Look[], steps: number, most: number): Curve {
  const end = WIDTH - LABELS;
  const axisY = HEIGHT - FOOT;
  const x = (step: number): number => Number(((step / steps) * end).toFixed(1));
  const y = (share: number): number => Number((TOP + (axisY - TOP) * (1 - share)).toFixed(1));
  const marks = looks.map(({ step, dots }) => ({ x: x(step), y: y(countDots(dots).bad / dots.length) }));
  const line = (points: readonly { x: number; y: number }[]): string =>
    points.length > 1 ? `M${points.map((p) => `${p.x} ${p.y}`).join('L')}` : '';
  const errors = losses.map((loss, i) => ({ x: x(i + 1), y: y(Math.min(loss / most, 1)) }));
  const lastError = errors.at(-1) ?? { x: 0, y: y(1) };
  const lastMark = marks.at(-1) ?? { x: 0, y: axisY };
  const badAbove = lastMark.y <= lastError.y;
  const gap = Math.abs(lastMark.y - lastError.y);
  const shift = gap < APART ? (APART - gap) / 2 : 0;
  return {
    width: WIDTH,
    height: HEIGHT,
    axisY,
    end,
    error: line(errors),
    bad: line(marks),
    marks,
    errorLabel: { x: lastError.x + 10, y: Math.max(TOP + 2, lastError.y + (badAbove ? shift : -shift) + 5) },
    badLabel: { x: lastMark.x + 10, y: Math.min(axisY - 4, lastMark.y + (badAbove ? -shift : shift) + 5) },
  };
}
