import { linearAxis, type Axis } from './axis.ts';
import { dotGrid, type GridDot } from './dot-grid.ts';
import type { Layout } from './figure-module.ts';

export interface PlacedGuess {
  width: number;
  height: number;
  columns: number;
  step: number;
  dots: GridDot[];
  radius: number;
  axis: Axis;
  axisY: number;
}

/**
 * A hundred answers: before the answer is shown, as many marked as the reader guessed, in order, so that
 * a finger can fill them; afterwards the published share, scattered.
 */
export function placeGuess(guess: number, truth: number, revealed: boolean, layout: Layout): PlacedGuess {
  const [columns, step] = layout === 'wide' ? [25, 36] : [10, 33];
  const width = columns * step;
  const rows = 100 / columns;
  const dots = revealed
    ? dotGrid(truth, columns, step)
    : dotGrid(0, columns, step).map((dot, i) => ({ ...dot, misaligned: i < guess }));
  const axisY = rows * step + 52;
  return {
    width,
    height: axisY + 62,
    columns,
    step,
    dots,
    radius: 10,
    axis: linearAxis([0, 100], [step / 2, width - step / 2], 5),
    axisY,
  };
}

/** The guess that a place in the grid stands for: dots up to and including the one under the finger. */
export function guessAt(x: number, y: number, { columns, step }: PlacedGuess): number {
  const column = Math.min(Math.max(Math.floor(x / step), 0), columns - 1);
  const row = Math.min(Math.max(Math.floor(y / step), 0), 100 / columns - 1);
  return row * columns + column + 1;
}

/** What the comparison says in words. */
export function verdict(guess: number, truth: number): string {
  if (guess === truth) return `You said ${guess}, and so did the study.`;
  const far = Math.abs(guess - truth) <= 3 ? 'close' : guess < truth ? 'too few' : 'too many';
  return `You said ${guess}, ${far}. In the study it was ${truth === 0 ? 'none' : `about ${truth}`}.`;
}
