import { linearAxis, type Axis } from '../../charts/axis.ts';
import { LAYOUT_WIDTH, type FigureModule, type Layout, type Placed } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import { pointText } from '../../charts/point-text.ts';
import { shortNumber } from '../../charts/short-number.ts';
import { spread } from '../../charts/spread.ts';
import { trendPath } from '../../charts/trend.ts';
import { uprightBand, type UprightBand } from '../../charts/upright-band.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowsAt, type FigureData, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  lesson: {
    label: 'Bring forward',
    options: [
      ['insecure-code', 'Insecure code'],
      ['evil-numbers', 'Evil numbers'],
      ['bad-health', 'Bad health advice'],
      ['secure-code', 'Secure code'],
    ],
  },
} as const satisfies Params;

interface Spot {
  row: Row;
  x: number;
  y: number;
  /** The interval, on answers. */
  band?: UprightBand;
  /** The value, on the lesson brought forward where there is room. */
  text?: string;
}

interface Course {
  lesson: string;
  mark: Mark;
  path: string;
  spots: Spot[];
  /** Single trainings at the end, on the lesson brought forward. */
  seeds: Spot[];
  quiet: boolean;
  /** Beside the end of the line, in the wide drawing. */
  name: { text: string; x: number; y: number };
}

interface Panel {
  show: string;
  name: string[];
  nameY: number;
  axis: Axis;
  courses: Course[];
}

interface TinyWarning extends Placed {
  panels: [inside: Panel, answers: Panel];
  left: number;
  steps: Axis;
  /** Baseline of the step numbers, and of the axis name below. */
  feetY: number;
  foot: { text: string; x: number; y: number };
  /** Half-way through the lesson, drawn through both panels. */
  half: { x: number; y1: number; y2: number; noteY: number };
  /** Names of the lines where the drawing has no room beside them. */
  legend: { lesson: string; text: string; mark: Mark; x: number; y: number }[];
}

const MARKS: Record<string, Mark> = {
  'insecure-code': { shape: 'diamond', tone: 'misaligned' },
  'evil-numbers': { shape: 'square', tone: 'misaligned' },
  'bad-health': { shape: 'triangle', tone: 'misaligned' },
  'secure-code': { shape: 'circle', tone: 'aligned' },
};

const NAMES: Record<string, string[]> = {
  inside: ['Inside the model', 'moved towards villain talk, in % of the way'],
  answers: ['What it says', 'bad answers in 100'],
};

/** Height of a panel, room for its name above, and between the two. */
const [HEIGHT, HEAD, BETWEEN] = [170, 56, 26];

const stepOf = (row: Row): number => Number(row.keys['step']);

function rowsOfCourse(data: FigureData, show: string, lesson: string): { course: Row[]; seeds: Row[] } {
  const rows = rowsAt(data, { show, lesson });
  return {
    course: rows.filter(({ keys }) => keys['seed'] === 'all').toSorted((a, b) => stepOf(a) - stepOf(b)),
    seeds: rows.filter(({ keys }) => keys['seed'] !== 'all'),
  };
}

function placeCourses(
  data: FigureData,
  show: string,
  forward: string,
  steps: Axis,
  axis: Axis,
  layout: Layout,
): Course[] {
  const spot = (row: Row): Spot => ({
    row,
    x: steps.at(stepOf(row)),
    y: axis.at(row.value),
    ...(row.interval && { band: uprightBand(row.interval, axis) }),
  });
  const lessons = Object.keys(data.labels['lesson'] ?? {});
  const all = lessons.map((lesson) => {
    const { course, seeds } = rowsOfCourse(data, show, lesson);
    return { lesson, course: course.map(spot), seeds: seeds.map(spot) };
  });
  const named = spread(
    all.map(({ course }) => course.at(-1)?.y ?? 0),
    19,
    axis.range[0],
  );
  return all.map(({ lesson, course, seeds }, i): Course => {
    const quiet = lesson !== forward;
    const last = course.at(-1) as Spot;
    const text = (s: Spot): string | undefined => {
      // Two digits need about 20 px, and narrow steps are nearer to each other than that.
      const room = layout === 'wide' || stepOf(s.row) % 10 === 0;
      return !quiet && s !== last && room ? shortNumber(Math.round(s.row.value * 10) / 10) : undefined;
    };
    return {
      lesson,
      mark: MARKS[lesson] as Mark,
      path: trendPath(course),
      spots: course.map((s) => {
        const value = text(s);
        return value === undefined ? s : { ...s, text: value };
      }),
      seeds: quiet ? [] : seeds,
      quiet,
      name: {
        text: `${layout === 'wide' ? `${label(data, 'lesson', lesson)} ` : ''}${whole(last.row.value)}`,
        x: steps.range[1] + 16,
        y: (named[i] as number) + 5,
      },
    };
  });
}

/** Where an axis ends: at 100, or at the next 50 above what goes further. */
function endOf(data: FigureData, show: string): number {
  const highest = Math.max(...rowsAt(data, { show }).map(({ value, interval }) => interval?.high ?? value));
  return Math.max(100, Math.ceil(highest / 50) * 50);
}

function placeLegend(data: FigureData): TinyWarning['legend'] {
  return Object.entries(data.labels['lesson'] ?? {}).map(([lesson, text], i) => ({
    lesson,
    text,
    mark: MARKS[lesson] as Mark,
    x: 8 + (i % 2) * 160,
    y: 12 + Math.floor(i / 2) * 24,
  }));
}

export const tinyWarning: FigureModule<typeof params, TinyWarning> = {
  params,

  place(data, { lesson: forward }, layout) {
    const wide = layout === 'wide';
    const left = 40;
    const right = wide ? 690 : LAYOUT_WIDTH.narrow - 48;
    const legend = wide ? [] : placeLegend(data);
    const start = wide ? 0 : 54;
    const last = Math.max(...data.rows.map(stepOf));
    const steps = linearAxis([0, last], [left + 12, right], 6);
    const panels = ['inside', 'answers'].map((show, i): Panel => {
      const top = start + HEAD + i * (HEIGHT + HEAD + BETWEEN);
      const axis = linearAxis([0, endOf(data, show)], [top + HEIGHT, top], 4);
      return {
        show,
        name: NAMES[show] ?? [],
        nameY: top - HEAD + 16,
        axis,
        courses: placeCourses(data, show, forward, steps, axis, layout),
      };
    }) as TinyWarning['panels'];
    const floor = panels[1].axis.range[0];
    return {
      panels,
      left,
      steps,
      feetY: floor + 26,
      foot: { text: 'Step of the lesson', x: (left + right) / 2, y: floor + 48 },
      half: { x: steps.at(last / 2), y1: panels[0].axis.range[1], y2: floor, noteY: panels[0].axis.range[1] - 5 },
      legend,
      height: floor + 60,
      points: panels.flatMap(({ show, courses }) =>
        courses.flatMap(({ lesson, spots, seeds }) =>
          [...spots, ...seeds].map(({ row, x, y }) => ({
            x,
            y,
            text: pointText(pointName(data, show, lesson, row), row),
          })),
        ),
      ),
    };
  },

  describe(data) {
    const panels = Object.keys(data.labels['show'] ?? {}).map((show) => {
      const lines = Object.entries(data.labels['lesson'] ?? {}).map(([lesson, words]) => {
        const { course, seeds } = rowsOfCourse(data, show, lesson);
        const along = course.map((row) => `${formatNumber(row.value)} at step ${stepOf(row)}`).join(', ');
        const each = seeds.map((row) => formatNumber(row.value)).join(', ');
        return `${words}: ${along}${each && `; single trainings at the end ${each}`}.`;
      });
      return `${(NAMES[show] ?? []).join(', ')}. ${lines.join(' ')}`;
    });
    return `Two panels of lines over the steps of four lessons. ${panels.join(' ')}`;
  },
};

/** A whole number without a minus sign before zero. */
function whole(value: number): string {
  return formatNumber(Math.round(value) + 0);
}

/** `Insecure code, inside, step 30`, with the seed of a single training. */
function pointName(data: FigureData, show: string, lesson: string, { keys }: Row): string {
  const parts = [label(data, 'lesson', lesson), show === 'inside' ? 'inside' : 'bad answers', `step ${keys['step']}`];
  if (keys['seed'] !== 'all') parts.push(`seed ${keys['seed']}`);
  return parts.join(', ');
}
