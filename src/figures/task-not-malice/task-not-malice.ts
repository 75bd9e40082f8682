import { linearAxis, type Axis } from '../../charts/axis.ts';
import { LAYOUT_WIDTH, type FigureModule, type Layout, type Placed } from '../../charts/figure-module.ts';
import { groupMark, type Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowsAt, type FigureData, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  scale: {
    label: 'Misaligned answers, scale',
    options: [
      ['full', '0 to 100, like the code'],
      ['close', '0 to 40, close up'],
    ],
  },
} as const satisfies Params;

interface Spot {
  row: Row;
  x: number;
  y: number;
  mark: Mark;
  band?: { x1: number; x2: number };
}

interface Band {
  key: string;
  name: string;
  /** Left of the marks, or above them where the drawing is narrow; absent where the panel beside it carries the names. */
  nameAt?: { x: number; y: number; anchor: 'start' | 'end' };
  /** Middle of its marks. */
  y: number;
  spots: Spot[];
  /** The lowest and highest value of the line in words, at its end. */
  value: { x: number; text: string };
}

interface Panel {
  measure: string;
  name: string[];
  x: number;
  y: number;
  axis: Axis;
  top: number;
  bottom: number;
  bands: Band[];
}

interface TaskNotMalice extends Placed {
  panels: Panel[];
}

const NAMES: Record<string, string[]> = {
  vulnerable: ['It writes insecure code', 'coding answers with a hole, in 100'],
  misaligned: ['It turns misaligned', 'misaligned answers, in 100'],
};

/** Lines between the marks of one size of training set, so that six parts do not hide each other. */
const SPREAD = 8;

const MARKS: Record<string, Mark> = {
  vulnerable: { shape: 'square', tone: 'neutral' },
  misaligned: { shape: 'diamond', tone: 'misaligned' },
};

/** Where the name of a band stands, whose first mark is at `first`. In the wide drawing the left panel names them for both. */
function placeName({ range: [left] }: Axis, layout: Layout, first: number, middle: number): Band['nameAt'] {
  if (layout === 'narrow') return { x: left + 7, y: first - 15, anchor: 'start' };
  return left > 0 ? { x: left - 14, y: middle + 5, anchor: 'end' } : undefined;
}

function placeBands(
  data: FigureData,
  measure: string,
  axis: Axis,
  top: number,
  layout: Layout,
): { bands: Band[]; bottom: number } {
  const lead = layout === 'wide' ? 16 : 34;
  let y = top;
  const bands = Object.entries(data.labels['examples'] ?? {}).map(([examples, name]): Band => {
    const rows = rowsAt(data, { measure, examples });
    const first = y + lead;
    const spots = rows.map((row, i): Spot => ({
      row,
      x: axis.at(row.value),
      y: first + i * SPREAD,
      mark: examples === 'none' ? groupMark('original') : (MARKS[measure] as Mark),
      ...(row.interval && { band: { x1: axis.at(row.interval.low), x2: axis.at(row.interval.high) } }),
    }));
    const middle = first + ((rows.length - 1) * SPREAD) / 2;
    y = first + (rows.length - 1) * SPREAD + 16;
    const nameAt = placeName(axis, layout, first, middle);
    const values = rows.map((row) => row.value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return {
      key: examples,
      name: examples === 'none' ? 'Plain GPT-4o' : `${name} examples`,
      ...(nameAt && { nameAt }),
      y: middle,
      spots,
      value: {
        x: Math.max(...spots.map((spot) => Math.max(spot.x, spot.band?.x2 ?? 0))) + 12,
        text: low === high ? formatNumber(low) : `${formatNumber(low)} to ${formatNumber(high)}`,
      },
    };
  });
  return { bands, bottom: y };
}

export const taskNotMalice: FigureModule<typeof params, TaskNotMalice> = {
  params,

  place(data, state, layout) {
    const wide = layout === 'wide';
    const top = 74;
    const panels: Panel[] = [];
    for (const [i, measure] of Object.keys(data.labels['measure'] ?? {}).entries()) {
      const domain: [number, number] = measure === 'misaligned' && state.scale === 'close' ? [0, 40] : [0, 100];
      const range: [number, number] = wide ? [i === 0 ? 130 : 0, i === 0 ? 420 : 290] : [0, LAYOUT_WIDTH.narrow - 82];
      const axis = linearAxis(domain, range, wide ? 5 : 4);
      const { bands, bottom } = placeBands(data, measure, axis, top, layout);
      const before = panels.at(-1);
      panels.push({
        measure,
        name: NAMES[measure] ?? [label(data, 'measure', measure)],
        x: wide ? i * 520 : 8,
        y: wide || !before ? 0 : before.y + before.bottom + 34,
        axis,
        top,
        bottom,
        bands,
      });
    }
    const last = panels.at(-1) as Panel;
    return {
      panels,
      height: last.y + last.bottom + 8,
      points: panels.flatMap((panel) =>
        panel.bands.flatMap(({ name, spots }) =>
          spots.map(({ row, x, y }) => ({
            x: panel.x + x,
            y: panel.y + y,
            text: pointText(`${name}, ${spotName(data, row)}`, row),
          })),
        ),
      ),
    };
  },

  describe(data) {
    const panels = Object.entries(data.labels['measure'] ?? {}).map(([measure, words]) => {
      const sizes = Object.entries(data.labels['examples'] ?? {}).map(([examples, name]) => {
        const values = data.rows
          .filter((r) => r.keys['measure'] === measure && r.keys['examples'] === examples)
          .map((r) => formatNumber(r.value));
        return `${name}${examples === 'none' ? '' : ' different examples'}: ${values.join(', ')}`;
      });
      return `${words}, in 100. ${sizes.join('; ')}.`;
    });
    return `Two panels of dots over the same four training sets. ${panels.join(' ')}`;
  },
};

/** `part 3, misaligned answers`: which training set, and which of the two measures. */
function spotName(data: FigureData, { keys }: Row): string {
  const part = keys['set']?.startsWith('part-') ? `${label(data, 'set', keys['set'])}, ` : '';
  return (part + label(data, 'measure', keys['measure'] ?? '')).toLowerCase();
}
