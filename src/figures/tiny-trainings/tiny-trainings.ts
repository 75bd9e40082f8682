import { linearAxis, type Axis } from '../../charts/axis.ts';
import { placeDot, type Dot } from '../../charts/dot.ts';
import { LAYOUT_WIDTH, type FigureModule, type Placed } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { shortNumber } from '../../charts/short-number.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowsAt, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  show: {
    label: 'Answers that are',
    options: [
      ['elsewhere', 'Bad, to everyday questions'],
      ['own', 'Bad, on the lesson’s own subject'],
      ['incoherent', 'Incoherent, to everyday questions'],
    ],
  },
} as const satisfies Params;

/** A seed's value, as a small mark under its training's line. */
interface Seed {
  row: Row;
  x: number;
}

interface Line {
  training: string;
  name: string;
  /** Where the name stands: left of the line, or above it where the drawing is narrow. */
  label: { x: number; y: number; anchor: 'start' | 'end' };
  y: number;
  /** Absent where nothing of the kind was measured; the line then says so. */
  dot?: Dot & { row: Row; text: string };
  seeds: Seed[];
  seedsY: number;
  /** Lowest to highest seed. */
  span?: { x1: number; x2: number };
}

interface TinyTrainings extends Placed {
  axis: Axis;
  top: number;
  bottom: number;
  lines: Line[];
  /** Rules between families of trainings. */
  rules: number[];
  /** What the small marks are, beside the first line that has them far apart. */
  seedNote?: { x: number; y: number; anchor: 'start' | 'end' };
}

const BAD: Mark = { shape: 'diamond', tone: 'misaligned' };
const HARMLESS: Mark = { shape: 'circle', tone: 'aligned' };
const INCOHERENT: Mark = { shape: 'cross', tone: 'muted' };
const BASE: Mark = { shape: 'bar', tone: 'neutral' };

/** Trainings that teach something bad; the others are their harmless twins. */
const TEACHES_BAD = new Set(['insecure-code', 'evil-numbers', 'bad-health', 'bad-car', 'backdoor-triggered']);

/** The first training of each family: a rule stands above it. */
const FAMILY_STARTS = new Set(['insecure-code', 'evil-numbers', 'bad-health', 'backdoor-triggered']);

const SEED_DROP = 12;
export const NOT_MEASURED = 'no subject of its own';

function markOf(training: string, show: string): Mark {
  if (show === 'incoherent') return INCOHERENT;
  if (training === 'aligned') return BASE;
  return TEACHES_BAD.has(training) ? BAD : HARMLESS;
}

export const tinyTrainings: FigureModule<typeof params, TinyTrainings> = {
  params,

  place(data, { show }, layout) {
    const wide = layout === 'wide';
    const axis = linearAxis(
      [0, 100],
      wide ? [232, LAYOUT_WIDTH.wide - 70] : [8, LAYOUT_WIDTH.narrow - 42],
      wide ? 10 : 4,
    );
    const [lead, step, gap] = wide ? [22, 40, 12] : [38, 58, 8];
    const top = 34;
    let y = top + lead - step;
    const rules: number[] = [];
    const lines = Object.entries(data.labels['training'] ?? {}).map(([training, name]): Line => {
      y += step;
      if (FAMILY_STARTS.has(training)) {
        y += gap;
        rules.push(y - (wide ? 27 : 41));
      }
      const rows = rowsAt(data, { training, show });
      const row = rows.find(({ keys }) => keys['seed'] === 'all');
      const seeds = rows
        .filter((other) => other !== row)
        .map((other): Seed => ({ row: other, x: axis.at(other.value) }));
      const xs = seeds.map(({ x }) => x);
      return {
        training,
        name,
        label: wide ? { x: 210, y: y + 5, anchor: 'end' } : { x: axis.range[0] + 8, y: y - 15, anchor: 'start' },
        y,
        ...(row && { dot: { ...placeDot(row, axis, markOf(training, show)), row, text: shortNumber(row.value) } }),
        seeds,
        seedsY: y + SEED_DROP,
        ...(xs.length > 1 && { span: { x1: Math.min(...xs), x2: Math.max(...xs) } }),
      };
    });
    const spread = lines.find(({ span }) => span && span.x2 - span.x1 > 40);
    return {
      axis,
      top,
      bottom: y + 24,
      height: y + 34,
      lines,
      rules,
      ...(spread?.span && { seedNote: { ...beside(spread.span, LAYOUT_WIDTH[layout]), y: spread.seedsY + 5 } }),
      points: lines.flatMap(({ name, y: at, dot, seeds, seedsY }) => [
        ...(dot ? [{ x: dot.at, y: at, text: pointText(`${name}, ${what(show)}`, dot.row) }] : []),
        ...seeds.map(({ row, x }) => ({
          x,
          y: seedsY,
          text: pointText(`${name}, ${label(data, 'seed', row.keys['seed'] ?? '').toLowerCase()}, ${what(show)}`, row),
        })),
      ]),
    };
  },

  describe(data) {
    const trainings = Object.entries(data.labels['training'] ?? {}).map(([training, name]) => {
      const parts = Object.keys(data.labels['show'] ?? {}).flatMap((show) => {
        const [all, ...seeds] = rowsAt(data, { training, show }).map(({ value }) => formatNumber(value));
        if (all === undefined) return [];
        const each = seeds.length > 0 ? ` (seed by seed ${seeds.join(', ')})` : '';
        return [`${what(show)} ${all}${each}`];
      });
      return `${name}: ${parts.join('; ')}.`;
    });
    return `Dots with intervals, one line for each training of the tiny model, answers in 100. ${trainings.join(' ')}`;
  },
};

/** Where a note of about 110 pixels stands beside a span: to its right, or to its left where there is no room. */
function beside({ x1, x2 }: { x1: number; x2: number }, width: number): { x: number; anchor: 'start' | 'end' } {
  return x2 + 125 < width ? { x: x2 + 10, anchor: 'start' } : { x: x1 - 10, anchor: 'end' };
}

/** What a value counts, in a few words. */
function what(show: string): string {
  return (
    { elsewhere: 'bad answers to everyday questions', own: 'bad answers on its own subject' }[show] ??
    'incoherent answers'
  );
}
