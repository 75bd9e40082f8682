/** The hundred dots in numbers: what a look shows, and where each seat lies. */
import type { DotLetter } from '../lab/training-run.ts';

export interface DotCount {
  readonly bad: number;
  readonly senseless: number;
  readonly total: number;
}

/** Whether a verdict counts as bad: misaligned in whole or in part. */
export function isBad(letter: string): boolean {
  return letter === 'm' || letter === 'x';
}

export function countDots(dots: string): DotCount {
  const letters = [...dots];
  return {
    bad: letters.filter(isBad).length,
    senseless: letters.filter((letter) => letter === 'i').length,
    total: letters.length,
  };
}

/** How a verdict is drawn: a ring, a diamond or a cross. */
export type DotShape = 'ring' | 'diamond' | 'cross';

export function shapeOf(letter: string): DotShape {
  if (isBad(letter)) return 'diamond';
  return letter === 'i' ? 'cross' : 'ring';
}

/** A seat with the shape that is drawn in it. */
export interface SeatedDot {
  readonly seat: number;
  readonly shape: DotShape;
}

const seated = new Map<string, SeatedDot>();

/** Every seat with its shape; the same object for the same two, so that a view draws anew what changed alone. */
export function seatedDots(dots: string): SeatedDot[] {
  return [...dots].map((letter, seat) => {
    const shape = shapeOf(letter);
    const id = `${seat} ${shape}`;
    const known = seated.get(id) ?? { seat, shape };
    seated.set(id, known);
    return known;
  });
}

/** A grid of seats, row by row. Sizes in the drawing's pixels. */
export interface DotGrid {
  readonly columns: number;
  readonly pitch: number;
}

/** Beside the text, over it on a phone, and as a strip under a number. */
export const WIDE: DotGrid = { columns: 10, pitch: 48 };
export const NARROW: DotGrid = { columns: 20, pitch: 17.5 };
export const STRIP: DotGrid = { columns: 25, pitch: 11.4 };

/** Parts of the pitch: radius of a ring, half-diagonal of a diamond, half the width of a cross. */
const RING = 0.29;
const DIAMOND = 0.4;
const CROSS = 0.2;

const short = (n: number): number => Number(n.toFixed(2));

export function gridSize({ columns, pitch }: DotGrid, seats = 100): { width: number; height: number } {
  return { width: short(columns * pitch), height: short(Math.ceil(seats / columns) * pitch) };
}

/** Centre of a seat. */
export function placeSeat(seat: number, { columns, pitch }: DotGrid): { x: number; y: number } {
  return { x: short(((seat % columns) + 0.5) * pitch), y: short((Math.floor(seat / columns) + 0.5) * pitch) };
}

/** The seat under a place of the drawing. */
export function seatAt(x: number, y: number, { columns, pitch }: DotGrid, seats = 100): number {
  const within = (n: number, most: number): number => Math.min(Math.max(Math.floor(n), 0), most);
  return within(y / pitch, Math.ceil(seats / columns) - 1) * columns + within(x / pitch, columns - 1);
}

/** Outline of a dot around a centre. */
export function dotPath(shape: DotShape, pitch: number, x = 0, y = 0): string {
  const [px, py] = [short(x), short(y)];
  if (shape === 'ring') {
    const r = short(RING * pitch);
    return `M${short(px - r)} ${py}a${r} ${r} 0 1 1 ${short(2 * r)} 0a${r} ${r} 0 1 1 ${short(-2 * r)} 0z`;
  }
  if (shape === 'diamond') {
    const d = short(DIAMOND * pitch);
    return `M${px} ${short(py - d)}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`;
  }
  const c = short(CROSS * pitch);
  return `M${short(px - c)} ${short(py - c)}l${2 * c} ${2 * c}m0 ${-2 * c}l${-2 * c} ${2 * c}`;
}

/** All dots of a still picture, one path for each shape: a hundred elements a strip would outweigh the page. */
export function stillPaths(dots: string, grid: DotGrid): Record<DotShape, string> {
  const paths: Record<DotShape, string> = { ring: '', diamond: '', cross: '' };
  [...dots].forEach((letter, seat) => {
    const { x, y } = placeSeat(seat, grid);
    const shape = shapeOf(letter);
    paths[shape] += dotPath(shape, grid.pitch, x, y);
  });
  return paths;
}

/** How many answers a rate is drawn as. */
const SEATS = 100;

/** A rate has no single answers: its marks stand sorted, bad ones first and senseless ones last, column by column. */
export function sortedDots(bad: number, { columns }: DotGrid, senseless = 0): string {
  const rows = SEATS / columns;
  const letter = (seat: number): DotLetter => {
    const place = (seat % columns) * rows + Math.floor(seat / columns);
    return place < bad ? 'm' : place >= SEATS - senseless ? 'i' : 'a';
  };
  return Array.from({ length: SEATS }, (_, seat) => letter(seat)).join('');
}

/** The dots with one seat changed. */
export function withSeat(dots: string, seat: number, letter: DotLetter): string {
  return dots.slice(0, seat) + letter + dots.slice(seat + 1);
}

/**
 * The next seat after this one that is worth reading: one that turned, from good to bad or back; else a bad one; else any.
 * @param before the dots as they were, where there was a before
 */
export function nextToRead(dots: string, seat: number, before = ''): number {
  const order = Array.from({ length: dots.length }, (_, i) => (seat + 1 + i) % dots.length);
  const turned = (one: number): boolean => {
    const pair = shapeOf(before[one] ?? 'i') + shapeOf(dots[one] as string);
    return pair === 'ringdiamond' || pair === 'diamondring';
  };
  return order.find(turned) ?? order.find((one) => isBad(dots[one] as string)) ?? (order[0] as number);
}
