/** The table below the dial's curves: the kind half, learned from one spoiled model and tried on all. */
import type { Layout } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import type { PlacedText } from '../../charts/placed-text.ts';
import { shortNumber } from '../../charts/short-number.ts';
import { formatNumber } from '../../lib/format.ts';
import { rowAt, rowsAt, type FigureData, type Row } from '../../lib/figure-data.ts';
import { shortLessons } from '../bad-lessons.ts';

/** One cell of the transfer table: a direction trained on one lesson, on a model that had another. */
interface Cell {
  row: Row;
  x: number;
  y: number;
  mark: Mark;
  r: number;
  text: PlacedText;
}

export interface Transfer {
  x: number;
  y: number;
  heads: PlacedText[];
  cells: Cell[];
}

const BEFORE: Mark = { shape: 'diamond', tone: 'misaligned' };
const AFTER: Mark = { shape: 'circle', tone: 'aligned' };

const SIZES = {
  wide: { x: 0, first: 240, step: 160, scale: 1.7 },
  narrow: { x: 0, first: 104, step: 60, scale: 1.1 },
} as const satisfies Record<Layout, unknown>;

/** Middle of the first line, and distance between two lines. */
const [FIRST, LINE] = [106, 46];

/** What the table takes, with the space below. */
export const TRANSFER_HEIGHT = FIRST + 4 * LINE + 30;

/** The models with a bad lesson, with their names. */
export function spoiledModels(data: FigureData): [model: string, name: string][] {
  return Object.entries(data.labels['model'] ?? {}).filter(([model]) => model !== 'none');
}

/** The cell of a direction, learned from one spoiled model, on another. */
const cellOf = (data: FigureData, direction: string, model: string): Row =>
  rowAt(data, { half: 'transfer', setting: direction, model });

/** The area of a mark goes with its value; the smallest still shows. */
const radius = (value: number, scale: number): number => Math.round(Math.sqrt(Math.max(value, 0.4)) * scale * 10) / 10;

/** Places the table, with its upper end at `y`. */
export function placeTransfer(data: FigureData, layout: Layout, y: number): Transfer {
  const { x, first, step, scale } = SIZES[layout];
  const names = spoiledModels(data);
  const column = (i: number): number => first + i * step;
  const line = (i: number): number => FIRST + i * LINE;
  const cell = (row: Row, i: number, j: number, mark: Mark): Cell => {
    const r = radius(row.value, scale);
    const at = { x: column(i), y: line(j) };
    return {
      row,
      ...at,
      mark,
      r,
      text: { text: shortNumber(row.value), x: at.x + r * 1.25 + 6, y: at.y + 5, anchor: 'start' },
    };
  };
  const short = (model: string, name: string): string => (layout === 'wide' ? name : (shortLessons[model] ?? name));
  return {
    x,
    y,
    heads: [
      {
        text:
          layout === 'wide'
            ? 'The kind half, learned from one spoiled model and tried on all four'
            : 'Learned from one, tried on all four',
        x: 0,
        y: 18,
        anchor: 'start',
      },
      { text: 'bad answers in 100, dial all the way towards kind', x: 0, y: 37, anchor: 'start', tone: 'muted' },
      ...names.map(([model, name], i): PlacedText => ({
        text: short(model, name),
        x: layout === 'wide' ? column(i) - 8 : column(i) + 10,
        y: 72,
        anchor: layout === 'wide' ? 'start' : 'middle',
        tone: 'muted',
      })),
      { text: layout === 'wide' ? 'Dial at zero' : 'At zero', x: 0, y: line(0) + 5, anchor: 'start', tone: 'muted' },
      ...names.map(([model, name], j): PlacedText => ({
        text: layout === 'wide' ? `Learned from ${name.toLowerCase()}` : `From ${short(model, name).toLowerCase()}`,
        x: 0,
        y: line(j + 1) + 5,
        anchor: 'start',
        tone: 'muted',
      })),
    ],
    cells: [
      ...names.flatMap(([model], i) => {
        const [before] = rowsAt(data, { half: 'kind', model, measure: 'bad', setting: '0' });
        return before ? [cell(before, i, 0, BEFORE)] : [];
      }),
      ...names.flatMap(([direction], j) =>
        names.map(([model], i) => cell(cellOf(data, direction, model), i, j + 1, AFTER)),
      ),
    ],
  };
}

/** The table in words. */
export function describeTransfer(data: FigureData): string {
  const models = spoiledModels(data);
  const lines = models.map(([direction, name]) => {
    const cells = models.map(
      ([model, words]) => `${formatNumber(cellOf(data, direction, model).value)} on ${words.toLowerCase()}`,
    );
    return `Trained on ${name.toLowerCase()}: ${cells.join(', ')}.`;
  });
  return lines.join(' ');
}
