import { seededRng, shuffled } from '../lib/random.ts';

export interface GridDot {
  x: number;
  y: number;
  misaligned: boolean;
  incoherent: boolean;
}

/**
 * A hundred answers as dots, row by row, `count` of them misaligned and scattered by a fixed seed,
 * since in life they do not come in a row either.
 * @param count misaligned answers in a hundred, a whole number from 0 to 100
 * @param columns dots in a row
 * @param step distance between centres in the drawing's pixels
 * @param incoherent answers in a hundred that make no sense, where they are told apart
 */
export function dotGrid(count: number, columns: number, step: number, incoherent = 0): GridDot[] {
  const places = Array.from({ length: 100 }, (_, i) => i);
  const order = shuffled(places, seededRng(7));
  const bad = new Set(order.slice(0, count));
  const senseless = new Set(order.slice(count, count + incoherent));
  return places.map((i) => ({
    x: (i % columns) * step + step / 2,
    y: Math.floor(i / columns) * step + step / 2,
    misaligned: bad.has(i),
    incoherent: senseless.has(i),
  }));
}
