/** What a figure gives to be drawn: shapes with their places, and nothing that depends on how they are drawn. */
import type { FigureData, Row } from '../lib/figure-data.ts';
import type { Axis } from './axis.ts';
import type { Mark, Tone } from './mark.ts';
import { rowText } from './point-text.ts';

/** Three drawings are made on the server, and the page shows the one that fits, with or without scripts. */
export type Layout = 'wide' | 'column' | 'narrow';

export const LAYOUTS: readonly Layout[] = ['wide', 'column', 'narrow'];

/** Widths in pixels. Text is at least 12 px wherever the page shows them (see `stage.css`). */
export const LAYOUT_WIDTH: Record<Layout, number> = { wide: 900, column: 500, narrow: 340 };

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Anchor = 'start' | 'middle' | 'end';

/** How a line or path is drawn; each is a class of `chart.css`. */
export type Stroke = 'grid' | 'zero' | 'span' | 'tick-mark' | 'leader' | 'trend' | 'trend-bad' | 'level' | 'frame';

interface Common {
  /** Pale, because the reader brought something else forward. */
  dimmed?: boolean | undefined;
}

/** What can be pointed at: a measurement, or words of the figure's own. */
interface Readable {
  row?: Row | undefined;
  say?: string | undefined;
  /** The area that belongs to it, where it is more than the mark. */
  area?: Box | undefined;
  /** The path of the ring around it, where that is neither a circle nor its area; not for what stands in a group. */
  ring?: string | undefined;
}

export type Shape = Common &
  (
    | ({ kind: 'mark'; mark: Mark; x: number; y: number; r?: number | undefined } & Readable)
    /** Nothing to see: a place that can be pointed at. */
    | ({ kind: 'area'; x: number; y: number } & Readable)
    /** Many marks of one look, drawn as one path. */
    | { kind: 'dots'; mark: Mark; r: number; at: readonly (readonly [x: number, y: number])[] }
    | ({ kind: 'band'; tone: Tone } & Box)
    | {
        kind: 'text';
        text: string;
        x: number;
        y: number;
        as?: 'label' | 'strong' | 'note' | 'tick' | 'prompt' | undefined;
        anchor?: Anchor | undefined;
        tone?: Tone | undefined;
        /** With a rim in the colour of the paper, because lines run below it. */
        halo?: boolean | undefined;
      }
    | { kind: 'path'; d: string; as: Stroke; dashed?: boolean | undefined }
    /** A disc filled in full, by half, or not at all. */
    | ({ kind: 'disc'; fill: 'full' | 'half' | 'empty'; x: number; y: number } & Readable)
    | { kind: 'group'; x: number; y: number; shapes: Shape[] }
  );

export interface Scene {
  height: number;
  shapes: Shape[];
}

/** A place in the drawing that can be pointed at, tapped, or walked to, and what it says there. */
export interface Point {
  x: number;
  y: number;
  readonly text: string;
  area?: Box | undefined;
  ring?: string | undefined;
  dimmed: boolean;
}

/** A straight line, as a path. */
export function line(x1: number, y1: number, x2: number, y2: number, as: Stroke): Shape {
  return { kind: 'path', as, d: `M${x1} ${y1}L${x2} ${y2}` };
}

/** A straight line at a tick of an axis, and heavier at nothing. */
export const ruled = (value: number, ...ends: [x1: number, y1: number, x2: number, y2: number]): Shape =>
  line(...ends, value === 0 ? 'zero' : 'grid');

export type Text = Extract<Shape, { kind: 'text' }>;
type Band = Extract<Shape, { kind: 'band' }>;

/** A text at its baseline. */
export function words(as: Text['as'], text: string, x: number, y: number, more: Partial<Text> = {}): Text {
  return { ...more, kind: 'text', as, text, x, y };
}

/** A word or number at an axis. */
export function tick(text: string, x: number, y: number, anchor: 'middle' | 'end' = 'middle'): Shape {
  return words('tick', text, x, y, { anchor });
}

/** The straight lines that join points in their order; none for fewer than two. */
export function joined(points: readonly { x: number; y: number }[], as: Stroke, more: Partial<Shape> = {}): Shape[] {
  if (points.length < 2) return [];
  const d = `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  return [{ ...more, kind: 'path', as, d } as Shape];
}

/** Room of an axis' arrow and of the gap between it and the axis' name. */
export const ARROW = 15;

/** The arrows at the names of two axes, drawn, for no family of ours has them all: at heights `up` and `across`, that one up to `right`. */
export function arrows(up: number, across: number, right: number): Shape {
  return { kind: 'path', as: 'trend', d: `M5 ${up + 1}v-11m-4 4l4 -4l4 4M${right} ${across - 4}h-11m7 -4l4 4l-4 4` };
}

/** Several lines of text below each other. */
export function lines(texts: readonly string[], first: Text, step = 18): Shape[] {
  return texts.map((text, i) => ({ ...first, text, y: first.y + i * step }));
}

/** A broken frame around what is drawn to another scale. */
export function frame({ x, y, width, height }: Box): Shape {
  return { kind: 'path', as: 'frame', d: `M${x} ${y}h${width}v${height}h${-width}z` };
}

/** An interval along an axis, `thick` across it at the other axis' `place`; none for a row without. */
export function band(row: Pick<Row, 'interval'>, axis: Axis, place: number, thick: number, tone: Tone): Band[] {
  if (!row.interval) return [];
  const [low, high] = [axis.at(row.interval.low), axis.at(row.interval.high)];
  const [start, long, side] = [Math.min(low, high), Math.max(Math.abs(high - low), 1), place - thick / 2];
  // Positions on an axis that runs upwards fall as values rise.
  const isUp = axis.range[0] > axis.range[1];
  return [
    isUp
      ? { kind: 'band', tone, x: side, y: start, width: thick, height: long }
      : { kind: 'band', tone, x: start, y: side, width: long, height: thick },
  ];
}

/** Everything in a scene that can be read, in the order of drawing; its words follow from its row. */
export function pointsOf(shapes: readonly Shape[], data: FigureData, dx = 0, dy = 0): Point[] {
  return shapes.flatMap((shape): Point[] => {
    if (shape.kind === 'group') return pointsOf(shape.shapes, data, dx + shape.x, dy + shape.y);
    if (shape.kind !== 'mark' && shape.kind !== 'disc' && shape.kind !== 'area') return [];
    const { area, ring, say, row, dimmed = false } = shape;
    if (say === undefined && !row) return [];
    return [
      {
        x: shape.x + dx,
        y: shape.y + dy,
        // Put into words once it is read: a drawing can hold a thousand.
        get text() {
          return say ?? rowText(data, row as Row);
        },
        ring,
        dimmed,
        ...(area && { area: { ...area, x: area.x + dx, y: area.y + dy } }),
      },
    ];
  });
}
