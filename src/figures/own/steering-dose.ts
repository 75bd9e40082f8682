import { linearAxis } from '../../charts/axis.ts';
import type { Place } from '../../charts/figure-module.ts';
import { legend } from '../../charts/labels.ts';
import type { Mark } from '../../charts/mark.ts';
import { line, tick, words, type Layout, type Shape } from '../../charts/scene.ts';
import { keysOf, label, rowAt, type FigureData, type Row } from '../../lib/figure-data.ts';
import { formatNumber } from '../../lib/format.ts';
import { message } from '../../lib/message.ts';

const MISALIGNED: Mark = { shape: 'diamond', tone: 'misaligned' };
const SENSE: Mark = { shape: 'circle', tone: 'aligned' };
const NONSENSE: Mark = { shape: 'cross', tone: 'muted' };

/** Answers side by side in a column. */
const ACROSS = 4;

const SIZES: Record<Layout, { step: number; range: [number, number]; names: number }> = {
  wide: { step: 15, range: [240, 850], names: 186 },
  column: { step: 11, range: [186, 472], names: 156 },
  narrow: { step: 10.5, range: [28, 312], names: 0 },
};

/** Whole answers behind a share in percent. */
const answersIn = ({ value, n = 0 }: Row): number => Math.round((value / 100) * n);

const bothAt = (data: FigureData, strength: string): [coherent: Row, misaligned: Row] => [
  rowAt(data, { strength, measure: 'coherent' }),
  rowAt(data, { strength, measure: 'misaligned' }),
];

/** Every answer as a mark, in a column for each strength of the push; above them the shares. */
const steeringDose: Place = (data, { of }, layout) => {
  const { step, range, names } = SIZES[layout];
  const { words: said } = data;
  const strengths = keysOf(data, 'strength');
  const axis = linearAxis([0, Number(strengths.at(-1))], range, 6);
  const key = legend(
    [
      { mark: MISALIGNED, text: said['misaligned'] as string },
      { mark: SENSE, text: said['sense'] as string },
      { mark: NONSENSE, text: said['nonsense'] as string },
    ],
    range[1] + 28,
  );
  const heads = ['makeSense', 'bad', 'outOf'].map((name) => said[name] as string);
  const headStep = names > 0 ? 23 : 42;
  const headY = (i: number): number => key.height + (names > 0 ? 18 : 38) + i * headStep;
  const top = headY(2) + 18;
  const rows = Math.max(...data.rows.map(({ n = 0 }) => n)) / ACROSS;
  const floor = Math.round(top + rows * step);

  const column = (strength: string): Shape[] => {
    const [coherent, misaligned] = bothAt(data, strength);
    const x = axis.at(Number(strength));
    const [bad, sense, all] = [answersIn(misaligned), answersIn(coherent), coherent.n ?? 0];
    const place = (i: number): [number, number] => [
      Math.round((x + ((i % ACROSS) - (ACROSS - 1) / 2) * step) * 10) / 10,
      Math.round((floor - (Math.floor(i / ACROSS) + 0.5) * step) * 10) / 10,
    ];
    const places = Array.from({ length: all }, (_, i) => place(i));
    // Our division of the two shares that the project gives.
    const share = of === 'all' ? misaligned.value : Math.round((misaligned.value / coherent.value) * 1000) / 10;
    const numbers = [coherent.value, share, of === 'all' ? all : sense].map(formatNumber);
    const badHeight = Math.max(Math.ceil(bad / ACROSS), 1) * step;
    const area = { x: x - (ACROSS / 2) * step, width: ACROSS * step };
    /** Around the first so many answers; a line where there are none. */
    const around = (count: number): string => {
      const rest = count % ACROSS;
      const notch = `h${(rest || ACROSS) * step}v${rest && step}h${rest && area.width - rest * step}`;
      return `M${area.x} ${floor}v${-Math.ceil(count / ACROSS) * step}${notch}v${((count - rest) / ACROSS) * step}z`;
    };
    return [
      ...numbers.map((text, i) =>
        i === 1 ? words('label', text, x, headY(i), { anchor: 'middle', tone: 'misaligned' }) : tick(text, x, headY(i)),
      ),
      { kind: 'dots', mark: MISALIGNED, r: step / 3, at: places.slice(0, bad) },
      { kind: 'dots', mark: SENSE, r: step / 3, at: places.slice(bad, sense) },
      { kind: 'dots', mark: NONSENSE, r: step / 3, at: places.slice(sense), dimmed: of !== 'all' },
      {
        kind: 'area',
        x,
        y: floor - badHeight - step,
        // The misaligned ones lie in both areas; they are found by the later one.
        area: { ...area, y: top, height: floor - top },
        ring: around(sense),
        row: coherent,
      },
      {
        kind: 'area',
        x,
        y: floor - badHeight / 2,
        area: { ...area, y: floor - badHeight, height: badHeight },
        ring: around(bad),
        row: misaligned,
        say:
          of === 'all'
            ? undefined
            : message(said['ofSense'] as string, {
                atStrength: label(data, 'strength', strength),
                theShare: formatNumber(share),
                badAnswers: bad,
                senseAnswers: sense,
              }),
      },
    ];
  };

  return {
    height: floor + 58,
    shapes: [
      ...key.shapes,
      ...heads.map((text, i) => {
        const [y, anchor] = names > 0 ? ([headY(i), 'end'] as const) : ([headY(i) - 20, 'start'] as const);
        return words(i === 1 ? 'strong' : 'note', text, names, y, { anchor });
      }),
      ...strengths.flatMap(column),
      line(range[0] - 24, floor + 6, range[1] + 24, floor + 6, 'zero'),
      ...axis.ticks.map(({ x, text }) => tick(text, x, floor + 26)),
      words('note', said['strength'] as string, (range[0] + range[1]) / 2, floor + 49, { anchor: 'middle' }),
    ],
  };
};

export default steeringDose;
