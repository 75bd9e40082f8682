/** Where texts go: how wide they are, and where one stands free of the others. */
import strings from '../../content/strings/charts.json' with { type: 'json' };
import { formatNumber } from '../lib/format.ts';
import widths from './letter-widths.json' with { type: 'json' };
import type { Mark } from './mark.ts';
import { words, type Anchor, type Box, type Shape } from './scene.ts';

/** Thousandths of an em that one unit of `letter-widths.json` stands for, so that each letter takes a single digit. */
export const LABEL_UNIT = 30;

/** Width of a space, and about that of whatever else is no digit or letter. */
const OTHER = 'i';

/** The size at which the lighter cut is as wide as the heavier at 15. */
export const STRONG = 15.7;

/** How far a text may then run on, in pixels of the drawing: between labels, and beside the drawing, so much is free. */
export const FREE = 12;

/** Width in pixels of a text whose letters and words a reader has set apart, as far as WCAG 1.4.12 says. */
function spacedWidth(text: string, size: number): number {
  let units = 0;
  for (const letter of text) units += parseInt(widths[letter.charCodeAt(0) - 48] ?? OTHER, 36);
  return (units * LABEL_UNIT * size) / 1000;
}

/**
 * The room that a text takes, in the drawing's pixels: as wide as it is in our sans, which is four fifths of its spaced
 * width, or where that is more so wide that it still keeps clear of its neighbours when a reader sets letters apart.
 */
export function textWidth(text: string, size = 15): number {
  const spaced = spacedWidth(text, size);
  return Math.max(0.8 * spaced, spaced - FREE);
}

/** The area of a text set at its baseline, letters and words apart. */
export function textBox(text: string, x: number, y: number, anchor: Anchor = 'start', size = 15): Box {
  const width = spacedWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.8, width, height: size };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A number as a label in a drawing has room for it: one decimal, and `<0.1` for what is less but not nothing. */
export function shortNumber(value: number): string {
  return value > 0 && value < 0.05 ? strings.under : formatNumber(Math.round(value * 10) / 10);
}

interface Wanted {
  text: string;
  /** Middle of the mark that it belongs to, and how far the mark and its band reach up. */
  x: number;
  y: number;
  top?: number | undefined;
  dimmed?: boolean | undefined;
}

/** The areas of a straight line, small enough that a label which keeps clear of all of them keeps clear of the line. */
export function lineBoxes(from: { x: number; y: number }, to: { x: number; y: number }): Box[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const steps = Math.ceil(Math.hypot(dx, dy) / 5);
  return Array.from({ length: steps + 1 }, (_, i) =>
    markBox(from.x + (dx * i) / steps, from.y + (dy * i) / steps, 0.5),
  );
}

/**
 * Values beside their marks: above, to the right, below or to the left, wherever the first free place is, and on a line
 * only where none is clear of lines. One that finds none is left out; it is still read by pointing.
 * @param taken areas of marks and of texts already set; those set here are added
 * @param room the area to stay within
 * @param drawn lines and bands that run below
 */
export function valueLabels(wanted: readonly Wanted[], taken: Box[], room: Box, drawn: readonly Box[] = []): Shape[] {
  return wanted.flatMap(({ text, x, y, top = y, dimmed }): Shape[] => {
    const places: [number, number, Anchor][] = [
      [x, Math.min(top, y - 8) - 6, 'middle'],
      [x + 11, y + 5, 'start'],
      [x, y + 22, 'middle'],
      [x - 11, y + 5, 'end'],
      [x + 9, y - 10, 'start'],
      [x - 9, y - 10, 'end'],
      [x + 9, y + 20, 'start'],
      [x + 22, y + 5, 'start'],
      [x - 22, y + 5, 'end'],
      [x, top - 26, 'middle'],
    ];
    const spots = places.map(([at, baseline, anchor]) => ({
      box: textBox(text, at, baseline, anchor, STRONG),
      shape: words('strong', text, at, baseline, { anchor, halo: true, dimmed }),
    }));
    const free = spots.filter(({ box, shape }) => {
      const inside =
        box.x >= room.x &&
        box.x + box.width <= room.x + room.width &&
        box.y >= room.y &&
        shape.y <= room.y + room.height;
      // Nearest to its own mark, or it would be read as another's.
      const away = (mark: { x: number; y: number }): number =>
        Math.hypot(box.x + box.width / 2 - mark.x, box.y + box.height / 2 - mark.y);
      const isOwn = wanted.every((mark) => away(mark) >= away({ x, y }) - 0.1);
      return inside && isOwn && !taken.some((other) => overlaps(box, other));
    });
    // The last place is far off: there a value might be read as another line's.
    const clear = ({ box }: (typeof spots)[number]): boolean => !drawn.some((other) => overlaps(box, other));
    const best = free.filter((one) => one !== spots.at(-1)).find(clear) ?? free[0];
    if (!best) return [];
    taken.push(best.box);
    return [best.shape];
  });
}

/** The area of a mark. */
export const markBox = (x: number, y: number, r: number): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

export interface LegendItem {
  mark: Mark;
  text: string;
  /** With a band, as intervals are drawn. */
  band?: boolean | undefined;
}

/** A legend as one or more rows of marks with their words, and the height it takes. */
export function legend(items: readonly LegendItem[], width: number, x0 = 0): { shapes: Shape[]; height: number } {
  let [x, y] = [x0, 12];
  const shapes = items.flatMap(({ mark, text, band }): Shape[] => {
    const size = 22 + textWidth(text);
    if (x > x0 && x + size > width) [x, y] = [x0, y + 24];
    const at = x + 8;
    x += size + 22;
    return [
      ...(band ? [{ kind: 'band' as const, tone: mark.tone, x: at - 8, y: y - 6, width: 16, height: 12 }] : []),
      { kind: 'mark', mark, x: at, y, r: 5.5 },
      words('label', text, at + 13, y + 5),
    ];
  });
  return { shapes, height: items.length > 0 ? y + 14 : 0 };
}
