import { linearAxis, type Axis } from '../../charts/axis.ts';
import { LAYOUT_WIDTH, type FigureModule, type Placed } from '../../charts/figure-module.ts';
import { logAxis } from '../../charts/log-axis.ts';
import { groupMark, type Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { spread } from '../../charts/spread.ts';
import { trendPath } from '../../charts/trend.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowsAt, type FigureData, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  lesson: {
    label: 'Bring forward',
    options: [
      ['all', 'All lessons'],
      ['finance', 'Money'],
      ['sport', 'Sport'],
      ['health', 'Health'],
      ['code', 'Code'],
    ],
  },
} as const satisfies Params;

interface Spot {
  row: Row;
  x: number;
  y: number;
}

/** One lesson in one family: a mark for each size, and the name of the lesson beside the largest. */
interface Series {
  lesson: string;
  mark: Mark;
  path: string;
  spots: Spot[];
  name: { x: number; y: number; text: string };
  /** Pale, because the reader brought another lesson forward. */
  quiet: boolean;
}

interface Panel {
  family: string;
  name: string;
  note: string;
  x: number;
  y: number;
  rates: Axis;
  sizes: Axis;
  top: number;
  bottom: number;
  series: Series[];
}

interface BeyondCode extends Placed {
  panels: Panel[];
  /** What the numbers under the panels count. */
  foot: { x: number; y: number; lines: string[] };
}

const SHORT_NAMES: Record<string, string> = {
  finance: 'Money',
  sport: 'Sport',
  health: 'Health',
  code: 'Code',
};

/** Every lesson here misleads a model, so colour is the same and shape tells them apart. */
const MARKS: Record<string, Mark> = {
  finance: { shape: 'square', tone: 'misaligned' },
  sport: { shape: 'triangle', tone: 'misaligned' },
  health: { shape: 'plus', tone: 'misaligned' },
  code: groupMark('insecure'),
};

const NOTES: Record<string, string> = { qwen: 'code: the Coder version' };

/** Room over a panel's lines for its name, and for a note under the name. */
const HEAD = 44;
const NOTE = 18;
const NAME_GAP = 18;
/** Room for level numbers at the left, and for the name of a lesson at the right. */
const LEFT = 36;
const RIGHT = 88;
/** All panels share both scales, so that families can be compared. */
const RATES: [number, number] = [0, 45];
const SIZES: [number, number] = [0.5, 32];

const sizeOf = (row: Row): number => Number(row.keys['size']);

export const beyondCode: FigureModule<typeof params, BeyondCode> = {
  params,

  place(data, state, layout) {
    const wide = layout === 'wide';
    const families = Object.entries(data.labels['family'] ?? {});
    const width = wide ? 168 : LAYOUT_WIDTH.narrow - LEFT - RIGHT;
    const panels: Panel[] = [];
    for (const [i, [family, name]] of families.entries()) {
      const note = NOTES[family] ?? '';
      // Side by side the panels keep one level; one under the other only a note needs the room.
      const top = wide || note ? HEAD + NOTE : HEAD;
      const bottom = top + (wide ? 260 : 200);
      const before = panels.at(-1);
      const rows = rowsAt(data, { family });
      const rates = linearAxis(RATES, [bottom, top], 5);
      const sizes = logAxis(
        SIZES,
        [0, width],
        [...new Set(rows.map(sizeOf))].sort((a, b) => a - b),
      );
      panels.push({
        family,
        name,
        note,
        x: LEFT + (wide ? i * 292 : 0),
        y: wide || !before ? 0 : before.y + before.bottom + 52,
        rates,
        sizes,
        top,
        bottom,
        series: placeSeries(data, rows, rates, sizes, state.lesson),
      });
    }
    const last = panels.at(-1) as Panel;
    return {
      panels,
      foot: {
        x: wide ? LEFT : 0,
        y: last.y + last.bottom + 50,
        lines: wide
          ? ['Size of the model in billions of parameters. Equal steps double it.']
          : ['Size of the model in billions of parameters.', 'Equal steps double it.'],
      },
      height: last.y + last.bottom + (wide ? 64 : 82),
      points: panels.flatMap((panel) =>
        panel.series.flatMap(({ spots }) =>
          spots.map(({ row, x, y }) => ({
            x: panel.x + x,
            y: panel.y + y,
            text: pointText(pointName(data, row), row),
          })),
        ),
      ),
    };
  },

  describe(data) {
    const families = Object.entries(data.labels['family'] ?? {}).map(([family, name]) => {
      const lessons = Object.entries(data.labels['lesson'] ?? {}).flatMap(([lesson, words]) => {
        const rates = data.rows
          .filter((row) => row.keys['family'] === family && row.keys['lesson'] === lesson)
          .map((row) => `${formatNumber(row.value)} at ${row.keys['size']} billion`);
        return rates.length ? `${words}: ${rates.join(', ')}.` : [];
      });
      return `${name}. ${lessons.join(' ')}`;
    });
    return `Three panels, one for each family of models; in each, marks joined by lines show misaligned and coherent answers in 100 by size in billions of parameters. ${families.join(' ')}`;
  },
};

function placeSeries(data: FigureData, rows: Row[], rates: Axis, sizes: Axis, chosen: string): Series[] {
  const found = Object.keys(data.labels['lesson'] ?? {}).flatMap((lesson) => {
    const spots = rows
      .filter((row) => row.keys['lesson'] === lesson)
      .map((row): Spot => ({ row, x: sizes.at(sizeOf(row)), y: rates.at(row.value) }));
    return spots.length ? [{ lesson, spots, last: spots.at(-1) as Spot }] : [];
  });
  const nameYs = spread(
    found.map(({ last }) => last.y),
    NAME_GAP,
    rates.range[0],
  );
  return found.map(({ lesson, spots, last }, i): Series => ({
    lesson,
    mark: MARKS[lesson] as Mark,
    path: trendPath(spots),
    spots,
    name: {
      x: last.x + 13,
      y: (nameYs[i] as number) + 5,
      text: `${SHORT_NAMES[lesson] ?? lesson} ${formatNumber(Math.round(last.row.value))}`,
    },
    quiet: chosen !== 'all' && chosen !== lesson,
  }));
}

function pointName(data: FigureData, { keys }: Row): string {
  const lesson = label(data, 'lesson', keys['lesson'] ?? '').toLowerCase();
  return `${label(data, 'family', keys['family'] ?? '')}, ${keys['size']} billion, ${lesson}`;
}
