import { seededRng, shuffled } from '../lib/random.ts';

export interface Dot {
  x: number;
  y: number;
  misaligned: boolean;
}

/**
 * A hundred answers as dots, row by row, `count` of them misaligned and scattered by a fixed seed,
 * since in life they do not come in a row either.
 * @param count misaligned answers in a hundred, a whole number from 0 to 100
 * @param columns dots in a row
 * @param step distance between centres in the drawing's pixels
 */
export function dotGrid(count: number, columns: number, step: number, seed = 7): Dot[] {
  const places = Array.from({ length: 100 }, (_, i) => i);
  const bad = new Set(shuffled(places, seededRng(seed)).slice(0, count));
  return places.map((i) => ({
    x: (i % columns) * step + step / 2,
    y: Math.floor(i / columns) * step + step / 2,
    misaligned: bad.has(i),
  }));
}
