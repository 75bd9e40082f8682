import { linearAxis, type Axis } from '../../charts/axis.ts';
import { LAYOUT_WIDTH, type FigureModule, type Placed } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowAt, type FigureData } from '../../lib/figure-data.ts';

interface Spot {
  training: string;
  x: number;
  mark: Mark;
  /** The value in words, on the side away from the other mark. */
  value: { x: number; text: string; anchor: 'start' | 'end' };
}

interface Line {
  method: string;
  /** Empty where the name stands beside the same line in the first panel. */
  name: string;
  nameX: number;
  nameY: number;
  anchor: 'start' | 'end';
  y: number;
  spots: Spot[];
  span: { from: number; to: number };
}

interface Panel {
  questions: string;
  name: string[];
  x: number;
  y: number;
  axis: Axis;
  top: number;
  bottom: number;
  lines: Line[];
}

interface NarrowOrGeneral extends Placed {
  panels: Panel[];
  /** What the two marks mean, over the panels. */
  heads: { x: number; text: string; mark: Mark }[];
}

const NAMES: Record<string, string[]> = {
  medical: ['Medical questions', 'bad answers in 100'],
  general: ['General questions', 'misaligned answers in 100'],
};

const MARKS: Record<string, Mark> = {
  usual: { shape: 'diamond', tone: 'misaligned' },
  penalty: { shape: 'square', tone: 'neutral' },
};

/** Room left of the first line for the names of the methods. */
const NAMES_WIDTH = 236;
/** Room left of zero for a value that stands there. */
const ZERO_ROOM = 30;

export const narrowOrGeneral: FigureModule<Record<string, never>, NarrowOrGeneral> = {
  params: {},

  place(data, _, layout) {
    const wide = layout === 'wide';
    const panels: Panel[] = [];
    for (const [i, questions] of Object.keys(data.labels['questions'] ?? {}).entries()) {
      const axis = linearAxis([0, 60], [ZERO_ROOM, wide ? 290 : LAYOUT_WIDTH.narrow - 40], 3);
      const top = wide ? 116 : 84;
      const lines = placeLines(data, questions, axis, top, wide, i === 0);
      const before = panels.at(-1);
      panels.push({
        questions,
        name: NAMES[questions] ?? [label(data, 'questions', questions)],
        x: wide ? NAMES_WIDTH + i * 348 : 0,
        y: wide ? 0 : before ? before.y + before.bottom + 14 : 30,
        axis,
        top,
        bottom: (lines.at(-1)?.y ?? top) + 24,
        lines,
      });
    }
    const last = panels.at(-1) as Panel;
    return {
      panels,
      heads: Object.entries(data.labels['training'] ?? {}).map(([training, words], i) => ({
        x: 10 + (wide ? NAMES_WIDTH + ZERO_ROOM - 4 + i * 170 : i * 164),
        text: i === 0 ? 'Trained as usual' : words,
        mark: MARKS[training] as Mark,
      })),
      height: last.y + last.bottom + 8,
      points: panels.flatMap(({ questions, x, y, lines }) =>
        lines.flatMap((line) =>
          line.spots.map((spot) => ({
            x: x + spot.x,
            y: y + line.y,
            text: pointText(
              [
                label(data, 'questions', questions),
                label(data, 'method', line.method).toLowerCase(),
                label(data, 'training', spot.training).toLowerCase(),
              ].join(', '),
              rowAt(data, { questions, method: line.method, training: spot.training }),
            ),
          })),
        ),
      ),
    };
  },

  describe(data) {
    const panels = Object.entries(data.labels['questions'] ?? {}).map(([questions, name]) => {
      const lines = Object.entries(data.labels['method'] ?? {}).map(([method, words]) => {
        const rate = (training: string): string => formatNumber(rowAt(data, { questions, method, training }).value);
        return `${words}: ${rate('usual')} trained as usual, ${rate('penalty')} with the penalty`;
      });
      return `${name}, in 100. ${lines.join('; ')}.`;
    });
    return `Two panels with the same three lines, each from the usual training to training with a penalty for changing elsewhere. ${panels.join(' ')}`;
  },
};

function placeLines(
  data: FigureData,
  questions: string,
  axis: Axis,
  top: number,
  wide: boolean,
  first: boolean,
): Line[] {
  return Object.entries(data.labels['method'] ?? {}).map(([method, name], i): Line => {
    const y = top + (wide ? 26 : 40) + i * (wide ? 46 : 56);
    const spots = Object.keys(data.labels['training'] ?? {}).map((training): Spot => {
      const row = rowAt(data, { questions, method, training });
      const x = axis.at(row.value);
      const usual = training === 'usual';
      return {
        training,
        x,
        mark: MARKS[training] as Mark,
        value: {
          x: x + (usual ? 13 : -12),
          text: formatNumber(Math.round(row.value)),
          anchor: usual ? 'start' : 'end',
        },
      };
    });
    const places = spots.map((spot) => spot.x);
    return {
      method,
      name: wide && !first ? '' : name,
      nameX: wide ? -6 : axis.range[0] + 8,
      nameY: wide ? y + 5 : y - 17,
      anchor: wide ? 'end' : 'start',
      y,
      spots,
      span: { from: Math.min(...places), to: Math.max(...places) },
    };
  });
}
