import { linearAxis, type Axis } from '../../charts/axis.ts';
import type { FigureModule, Layout, Placed, Point } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { formatNumber } from '../../lib/format.ts';
import { rowAt, type FigureData, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  of: {
    label: 'Count bad answers out of',
    options: [
      ['all', 'All answers'],
      ['sense', 'Those that make sense'],
    ],
  },
} as const satisfies Params;

interface Answer {
  x: number;
  y: number;
  mark: Mark;
  /** Left out of the count that the reader chose. */
  quiet: boolean;
}

/** All answers at one strength, from the bottom: misaligned, the rest that makes sense, nonsense. */
interface Column {
  strength: string;
  x: number;
  answers: Answer[];
  /** Texts over the column: the share that makes sense, the misaligned share, and of how many answers. */
  sense: string;
  misaligned: string;
  outOf: string;
}

interface SteeringDose extends Placed {
  columns: Column[];
  axis: Axis;
  floor: number;
  radius: number;
  /** Baselines of the three texts over every column, and where the words that name them stand. */
  heads: { text: string; x: number; y: number; anchor: 'start' | 'end'; strong: boolean; valueY: number }[];
  legend: { text: string; mark: Mark; x: number; y: number }[];
  axisName: { text: string; x: number; y: number };
}

const MISALIGNED: Mark = { shape: 'diamond', tone: 'misaligned' };
const SENSE: Mark = { shape: 'circle', tone: 'aligned' };
const NONSENSE: Mark = { shape: 'cross', tone: 'muted' };

/** Answers side by side in a column. */
const ACROSS = 4;

const SIZES = {
  wide: { step: 15, radius: 5, range: [228, 850], top: 134 },
  narrow: { step: 10.5, radius: 3.5, range: [26, 314], top: 216 },
} as const satisfies Record<Layout, unknown>;

/** Whole answers behind a share in percent. */
const answersIn = ({ value, n = 0 }: Row): number => Math.round((value / 100) * n);

/** Misaligned answers in 100 that make sense: our division of the two shares that the project gives. */
function amongSense(misaligned: Row, coherent: Row): string {
  return formatNumber(Math.round((misaligned.value / coherent.value) * 1000) / 10);
}

function heads(layout: Layout): SteeringDose['heads'] {
  const words = ['Make sense, in 100', 'Misaligned, in 100', 'Counted out of'];
  return words.map((text, i) => {
    const valueY = layout === 'wide' ? 56 + i * 24 : 96 + i * 44;
    return layout === 'wide'
      ? { text, x: 176, y: valueY, anchor: 'end', strong: i === 1, valueY }
      : { text, x: 0, y: valueY - 20, anchor: 'start', strong: i === 1, valueY };
  });
}

function legend(layout: Layout): SteeringDose['legend'] {
  const parts = [
    { text: 'Misaligned', mark: MISALIGNED },
    { text: 'Makes sense, not misaligned', mark: SENSE },
    { text: 'Nonsense', mark: NONSENSE },
  ];
  const places =
    layout === 'wide'
      ? [
          [206, 14],
          [330, 14],
          [566, 14],
        ]
      : [
          [8, 12],
          [8, 34],
          [136, 12],
        ];
  return parts.map((part, i) => ({ ...part, x: places[i]?.[0] ?? 0, y: places[i]?.[1] ?? 0 }));
}

export const steeringDose: FigureModule<typeof params, SteeringDose> = {
  params,

  place(data, state, layout) {
    const { step, radius, range, top } = SIZES[layout];
    const strengths = Object.keys(data.labels['strength'] ?? {});
    const axis = linearAxis([0, Number(strengths.at(-1))], [...range], 6);
    const rows = Math.max(...data.rows.map(({ n = 0 }) => n)) / ACROSS;
    const floor = top + rows * step;
    const place = (i: number, x: number): { x: number; y: number } => ({
      x: x + ((i % ACROSS) - (ACROSS - 1) / 2) * step,
      y: floor - (Math.floor(i / ACROSS) + 0.5) * step,
    });
    const columns = strengths.map((strength): Column => {
      const [coherent, misaligned] = bothAt(data, strength);
      const x = axis.at(Number(strength));
      const [bad, sense] = [answersIn(misaligned), answersIn(coherent)];
      const all = state.of === 'all';
      return {
        strength,
        x,
        answers: Array.from({ length: coherent.n ?? 0 }, (_, i) => ({
          ...place(i, x),
          mark: i < bad ? MISALIGNED : i < sense ? SENSE : NONSENSE,
          quiet: !all && i >= sense,
        })),
        sense: formatNumber(coherent.value),
        misaligned: all ? formatNumber(misaligned.value) : amongSense(misaligned, coherent),
        outOf: formatNumber(all ? (coherent.n ?? 0) : sense),
      };
    });
    return {
      columns,
      axis,
      floor,
      radius,
      heads: heads(layout),
      legend: legend(layout),
      axisName: { text: 'Strength of the push', x: (range[0] + range[1]) / 2, y: floor + 50 },
      height: floor + 60,
      points: columns.flatMap(({ strength, x, outOf, misaligned: share }): Point[] => {
        const [coherent, misaligned] = bothAt(data, strength);
        const box = { x: x - (ACROSS / 2) * step, width: ACROSS * step };
        const badHeight = Math.max(Math.ceil(answersIn(misaligned) / ACROSS), 1) * step;
        const name = `Strength ${strength}`;
        return [
          {
            x,
            y: floor - badHeight - step,
            box: { ...box, y: top, height: floor - top - badHeight },
            text: pointText(`${name}, answers that make sense`, coherent),
          },
          {
            x,
            y: floor - badHeight / 2,
            box: { ...box, y: floor - badHeight, height: badHeight },
            text:
              state.of === 'all'
                ? pointText(`${name}, misaligned answers`, misaligned)
                : `${name}, misaligned among answers that make sense: ${share} in 100, ${answersIn(misaligned)} of ${outOf} answers (our division of the two shares)`,
          },
        ];
      }),
    };
  },

  describe(data) {
    const strengths = Object.keys(data.labels['strength'] ?? {}).map((strength) => {
      const [coherent, misaligned] = bothAt(data, strength);
      return `At strength ${strength}, ${formatNumber(misaligned.value)} in 100 were misaligned and ${formatNumber(coherent.value)} made sense.`;
    });
    return `Columns of answers, one mark for each answer, at five strengths of the push. ${strengths.join(' ')}`;
  },
};

/** The share that makes sense and the misaligned share at one strength. */
function bothAt(data: FigureData, strength: string): [coherent: Row, misaligned: Row] {
  return [rowAt(data, { strength, measure: 'coherent' }), rowAt(data, { strength, measure: 'misaligned' })];
}
