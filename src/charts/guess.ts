import strings from '../../content/strings/guess.json' with { type: 'json' };
import { message } from '../lib/message.ts';
import { linearAxis, type Axis } from './axis.ts';
import { dotGrid, type GridDot } from './dot-grid.ts';
import type { Layout } from './scene.ts';

/** A mark's words over the axis. */
interface AxisLabel {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'end';
}

export interface PlacedGuess {
  width: number;
  height: number;
  columns: number;
  step: number;
  dots: GridDot[];
  radius: number;
  axis: Axis;
  axisY: number;
  /** The guess, once there is one, and the answer, once it is shown. */
  labels: AxisLabel[];
}

/** What a reader may have guessed; nothing until a dot, the slider or a key was touched. */
export type Guessed = number | undefined;

/** Mean width of a letter of a label, in the drawing's pixels. */
const LETTER = 8.2;

/**
 * A hundred answers: before the answer is shown, as many marked as the reader guessed, in order, so that
 * a finger can fill them; afterwards the published share, scattered.
 */
export function placeGuess(guess: Guessed, truth: number, revealed: boolean, layout: Layout): PlacedGuess {
  const [columns, step] = layout === 'wide' ? [25, 36] : [10, 33];
  const width = columns * step;
  const rows = 100 / columns;
  const dots = revealed
    ? dotGrid(truth, columns, step)
    : dotGrid(0, columns, step).map((dot, i) => ({ ...dot, misaligned: i < (guess ?? 0) }));
  const axisY = rows * step + 52;
  const axis = linearAxis([0, 100], [step / 2, width - step / 2], 5);
  const label = (value: number, text: string, y: number): AxisLabel => {
    const x = axis.at(value);
    return { x, y, text, anchor: x + text.length * LETTER > width ? 'end' : 'start' };
  };
  return {
    width,
    height: axisY + 62,
    columns,
    step,
    dots,
    radius: 10,
    axis,
    axisY,
    labels: [
      // Two lines, so that a guess near the answer does not stand on it.
      ...(guess === undefined ? [] : [label(guess, message(strings.you, { n: guess }), axisY - (revealed ? 36 : 18))]),
      ...(revealed ? [label(truth, message(strings.answer, { n: truth }), axisY - 18)] : []),
    ],
  };
}

/** The guess that a place in the grid stands for: dots up to and including the one under the finger. */
export function guessAt(x: number, y: number, { columns, step }: PlacedGuess): number {
  const column = Math.min(Math.max(Math.floor(x / step), 0), columns - 1);
  const row = Math.min(Math.max(Math.floor(y / step), 0), 100 / columns - 1);
  return row * columns + column + 1;
}

/** What the comparison says in words; without a guess, the answer alone. */
export function verdict(guess: Guessed, truth: number): string {
  if (guess === undefined) return message(strings.study, { amount: amount(truth) });
  if (guess === truth) return message(strings.same, { n: guess });
  const far = Math.abs(guess - truth) <= 3 ? strings.close : guess < truth ? strings.few : strings.many;
  return message(strings.compared, { n: guess, far, amount: amount(truth) });
}

/** What the picture of a hundred answers shows, in words. */
export function pictured(guess: Guessed, truth: number, revealed: boolean): string {
  if (revealed) return message(strings.pictured, { amount: amount(truth) });
  return guess === undefined ? strings.picturedNone : message(strings.picturedGuess, { n: guess });
}

function amount(truth: number): string {
  return truth === 0 ? strings.none : message(strings.about, { n: truth });
}
