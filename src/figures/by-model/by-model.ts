import { linearAxis, type Axis } from '../../charts/axis.ts';
import { placeDot, type Dot } from '../../charts/dot.ts';
import { LAYOUT_WIDTH, type FigureModule, type Layout, type Placed } from '../../charts/figure-module.ts';
import { groupMark, type Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { shortNumber } from '../../charts/short-number.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowAt, rowsAt, type FigureData, type Row } from '../../lib/figure-data.ts';

/** One training of one model: its share on the common scale, and the number beside it. */
interface Cell {
  id: string;
  group: string;
  x: number;
  y: number;
  /** Absent where there is no room for a control's own column: there it is printed only. */
  dot?: Dot;
  /** The number, with the name of the training where no mark says it. */
  value: string;
  valueX: number;
  /** The zero line of a control's own column; insecure code stands on the axis. */
  zero?: { x: number; y1: number; y2: number };
}

interface Line {
  model: string;
  name: string;
  nameX: number;
  nameY: number;
  cells: Cell[];
}

/** One evaluation, under a rule of its own: blocks are not to be read as one series. */
interface Block {
  evaluation: string;
  head: string;
  ruleY: number;
  headY: number;
  /** Stretches of the axis from top to bottom; broken where controls stand between two lines. */
  lanes: { top: number; bottom: number }[];
  lines: Line[];
}

/** Direct label of a training that is drawn, over the first block, which is the only one that has all four. */
interface Head {
  group: string;
  mark: Mark;
  x: number;
  y: number;
  text: string;
}

interface ByModel extends Placed {
  axis: Axis;
  right: number;
  heads: Head[];
  blocks: Block[];
}

const HEADS: Record<Layout, Record<string, string>> = {
  wide: { insecure: 'Insecure code', educational: 'For teaching', secure: 'Secure code', original: 'Nothing more' },
  narrow: { insecure: 'Insecure code (below it, controls)' },
};

/** Where a control is printed under its model in a narrow drawing, and what it is called there. */
const PRINTED: Record<string, [x: number, name: string]> = {
  educational: [10, 'teaching'],
  secure: [140, 'secure'],
  original: [240, 'nothing'],
};

const BLOCK_HEADS: Record<Layout, Record<string, string>> = {
  wide: {
    table: 'From the preprint. No intervals given.',
    forms: 'Another evaluation by the same authors, insecure code only. Bands: 95%, runs and questions.',
    nature: 'From the text of the Nature article, insecure code only. No interval given.',
  },
  narrow: {
    table: 'From the preprint. No intervals given.',
    forms: 'Another evaluation. Bands: 95%.',
    nature: 'Nature, text only. No interval given.',
  },
};

/** The block that has the controls. */
const FULL = 'table';

/** The block whose rate is rough, as its source prints it. */
const ROUGH = 'nature';

const DOMAIN: [number, number] = [0, 60];
/** What a control's column has room for; all are far below it. */
const CONTROL_DOMAIN: [number, number] = [0, 5];

/** Where the columns of the controls begin in a wide drawing. */
const STARTS = [536, 662, 782];

/** An axis for each training: columns side by side, every one with as many pixels to a point as the main axis. */
function columnAxes(main: Axis): Record<string, Axis> {
  const width = main.at(CONTROL_DOMAIN[1]) - main.at(0);
  const controls = ['educational', 'secure', 'original'].map((group, i) => {
    const start = STARTS[i] as number;
    return [group, linearAxis(CONTROL_DOMAIN, [start, start + width], 1)] as const;
  });
  return { insecure: main, ...Object.fromEntries(controls) };
}

function shown(row: Row, print: (value: number) => string): string {
  return `${row.keys['evaluation'] === ROUGH ? 'about ' : ''}${print(row.value)}`;
}

/** One stretch of axis for all lines, or one for each where its controls stand under it. */
function lanesOf(lines: Line[], top: number, bottom: number, broken: boolean): Block['lanes'] {
  if (!broken) return [{ top, bottom }];
  return lines.map(({ nameY, cells }, i) => ({
    top: i === 0 ? top : nameY - 16,
    bottom: (cells[0] as Cell).y + 13,
  }));
}

/** Insecure code on the axis, a control on its own column or, where there is none, in words. */
function placeCell(row: Row, axis: Axis, lineY: number, layout: Layout): Cell {
  const { id } = row;
  const group = row.keys['group'] as string;
  const main = group === 'insecure';
  if (!main && layout === 'narrow') {
    const [x, name] = PRINTED[group] as [number, string];
    return { id, group, x, y: lineY + 26, value: `${name} ${shown(row, shortNumber)}`, valueX: x };
  }
  const column = main ? axis : (columnAxes(axis)[group] as Axis);
  const dot = placeDot(row, column, groupMark(group));
  return {
    id,
    group,
    x: dot.at,
    y: lineY,
    dot,
    value: shown(row, shortNumber),
    valueX: dot.after,
    ...(!main && { zero: { x: column.at(0), y1: lineY - 13, y2: lineY + 13 } }),
  };
}

/** Models of a block, the highest share first. */
function modelsOf(data: FigureData, evaluation: string): string[] {
  return data.rows
    .filter(({ keys }) => keys['evaluation'] === evaluation && keys['group'] === 'insecure')
    .toSorted((a, b) => b.value - a.value)
    .map(({ keys }) => keys['model'] as string);
}

export const byModel: FigureModule<Record<string, never>, ByModel> = {
  params: {},

  place(data, _, layout) {
    const wide = layout === 'wide';
    const axis = linearAxis(DOMAIN, wide ? [176, 470] : [8, LAYOUT_WIDTH.narrow - 48], wide ? 6 : 3);
    const columns = columnAxes(axis);
    const headsY = wide ? 52 : 50;
    /** From the axis numbers to the first line, and from line to line. */
    const lead = wide ? 20 : 44;

    let y = 1;
    const blocks = Object.keys(data.labels['evaluation'] ?? {}).map((evaluation): Block => {
      const full = evaluation === FULL;
      const ruleY = y;
      const axisY = ruleY + (full ? headsY + 30 : 54);
      const step = wide ? 32 : full ? 80 : 54;
      const models = modelsOf(data, evaluation);
      const lines = models.map((model, i): Line => {
        const lineY = axisY + lead + i * step;
        const rows = rowsAt(data, { evaluation, model });
        return {
          model,
          name: label(data, 'model', model),
          nameX: wide ? 0 : axis.at(0) + 6,
          nameY: wide ? lineY + 5 : lineY - 15,
          cells: rows.map((row) => placeCell(row, axis, lineY, layout)),
        };
      });
      const bottom = (lines.at(-1)?.cells.at(-1)?.y ?? axisY) + 16;
      y = bottom + 26;
      const head = BLOCK_HEADS[layout][evaluation] as string;
      return { evaluation, head, ruleY, headY: ruleY + 22, lanes: lanesOf(lines, axisY, bottom, full && !wide), lines };
    });

    return {
      axis,
      right: wide ? LAYOUT_WIDTH.wide - 10 : LAYOUT_WIDTH.narrow,
      height: y - 18,
      heads: Object.entries(HEADS[layout]).map(([group, text]) => ({
        group,
        mark: groupMark(group),
        x: (columns[group] as Axis).at(0),
        y: headsY,
        text,
      })),
      blocks,
      points: blocks.flatMap(({ evaluation, lines }) =>
        lines.flatMap(({ model, name, cells }) =>
          cells.map(({ group, x, y, dot }) => ({
            x,
            y,
            ...(!dot && { box: { x: x - 6, y: y - 12, width: 92, height: 22 } }),
            text: pointText(
              `${name}, ${label(data, 'group', group).toLowerCase()}${evaluation === ROUGH ? ', about' : ''}`,
              rowAt(data, { evaluation, model, group }),
            ),
          })),
        ),
      ),
    };
  },

  describe(data) {
    const blocks = Object.entries(data.labels['evaluation'] ?? {}).map(([evaluation, name]) => {
      const models = modelsOf(data, evaluation).map((model) => {
        const rates = data.rows
          .filter(({ keys }) => keys['evaluation'] === evaluation && keys['model'] === model)
          .map(
            (row) => `${label(data, 'group', row.keys['group'] as string).toLowerCase()} ${shown(row, formatNumber)}`,
          );
        return `${label(data, 'model', model)}: ${rates.join(', ')}`;
      });
      return `${name}. ${models.join('; ')}.`;
    });
    return `A table of models with a mark and a number for each training, misaligned answers in 100, in three blocks that are separate evaluations. ${blocks.join(' ')}`;
  },
};
