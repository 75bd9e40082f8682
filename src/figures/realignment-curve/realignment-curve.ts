import { linearAxis, type Axis } from '../../charts/axis.ts';
import type { FigureModule, Layout, Placed } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import type { PlacedText } from '../../charts/placed-text.ts';
import { pointText } from '../../charts/point-text.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowsAt, type FigureData, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';

const params = {
  scale: {
    label: 'OpenAI’s score, scale',
    options: [
      ['full', '0 to 20'],
      ['close', '0 to 2, the last steps close up'],
    ],
  },
} as const satisfies Params;

interface Spot {
  row: Row;
  x: number;
  y: number;
  mark: Mark;
  /** Absent where labels would lie on each other; the value is still read by pointing. */
  text?: PlacedText;
}

interface Course {
  lesson: string;
  /** Corners of the line, as SVG wants them. */
  line: string;
}

interface Panel {
  test: string;
  name: string[];
  x: number;
  y: number;
  /** The axis that runs upwards. */
  axis: Axis;
  left: number;
  right: number;
  floor: number;
  /** Marks along the floor: steps, or stages in one or two lines. */
  feet: { x: number; lines: string[] }[];
  heads: { x: number; y: number; text: string; mark: Mark }[];
  courses: Course[];
  spots: Spot[];
  /** Second-hand and approximate: dotted lines in a broken frame. */
  frame?: { x: number; y: number; width: number; height: number };
  notes: PlacedText[];
}

interface RealignmentCurve extends Placed {
  panels: [score: Panel, harm: Panel];
}

const BAD: Mark = { shape: 'diamond', tone: 'misaligned' };

const LESSON_MARKS: Record<string, Mark> = {
  start: BAD,
  secure: { shape: 'circle', tone: 'aligned' },
  health: { shape: 'square', tone: 'aligned' },
};

const STAGE_MARKS: Record<string, Mark> = {
  base: { shape: 'bar', tone: 'neutral' },
  misaligned: BAD,
  realigned: { shape: 'circle', tone: 'aligned' },
};

const STAGE_NAMES: Record<string, string[]> = {
  base: ['Before'],
  misaligned: ['After bad', 'lessons'],
  realigned: ['After good', 'lessons'],
};

const TOP = 96;
const FLOOR = 330;
/** A mark nearer to the floor than this has no room for a label below it. */
const LOW = 26;

const line = (spots: Spot[]): string => spots.map(({ x, y }) => `${x},${y}`).join(' ');

function scorePanel(data: FigureData, close: boolean, layout: Layout): Panel {
  const [left, right] = layout === 'wide' ? [34, 490] : [34, 300];
  const axis = linearAxis([0, close ? 2 : 20], [FLOOR, TOP], 4);
  const steps = linearAxis([0, 35], [left + 14, right], 7);
  const spot = (row: Row): Spot => ({
    row,
    x: steps.at(Number(row.keys['stage'])),
    y: axis.at(row.value),
    mark: LESSON_MARKS[row.keys['lesson'] ?? ''] as Mark,
  });
  const shown = (rows: Row[]): Spot[] => rows.filter(({ value }) => !close || value <= 2).map(spot);
  const start = shown(rowsAt(data, { test: 'score', lesson: 'start' }));
  const secure = shown(rowsAt(data, { test: 'score', lesson: 'secure' }));
  const health = shown(rowsAt(data, { test: 'score', lesson: 'health' }));
  const named = (course: Spot[], other: Spot[]): Spot[] =>
    course.map((s, i) => {
      const last = i === course.length - 1;
      if (!last && !close && FLOOR - s.y < LOW) return s;
      return { ...s, text: spotLabel(s, s.y < (other[i]?.y ?? 0), last) };
    });
  return {
    test: 'score',
    name: ['OpenAI: GPT-4o, taught insecure code', 'misalignment score in %, via study notes'],
    x: 0,
    y: 0,
    axis,
    left,
    right: right + 6,
    floor: FLOOR,
    feet: steps.ticks.map(({ x, text }) => ({ x, lines: [text] })),
    heads: ['secure', 'health'].map((lesson, i) => ({
      x: left + 14 + i * 126,
      y: 62,
      text: label(data, 'lesson', lesson),
      mark: LESSON_MARKS[lesson] as Mark,
    })),
    courses: [
      { lesson: 'secure', line: line([...start, ...secure]) },
      { lesson: 'health', line: line([...start, ...health]) },
    ],
    spots: [
      ...start.map((s) => ({ ...s, text: spotLabel(s, true, false) })),
      ...named(secure, health),
      ...named(health, secure),
    ],
    notes: [
      { text: 'Steps of good lessons', x: (left + right) / 2, y: FLOOR + 46, anchor: 'middle' },
      ...(close ? [{ text: 'Earlier steps lie above', x: left + 14, y: TOP + 22, anchor: 'start' as const }] : []),
    ],
  };
}

/**
 * The upper one of two marks carries its number up and to the right, the lower one down and to the left.
 * On the floor there is no room below: there it goes up too, or beside the last mark.
 */
function spotLabel({ row, x, y }: Spot, upper: boolean, last: boolean): PlacedText {
  const text = formatNumber(row.value);
  const low = FLOOR - y < LOW;
  if (low && last && !upper) return { text, x: x + 11, y: y + 5, anchor: 'start' };
  if (low || upper) return { text, x: x + 9, y: y - 9, anchor: 'start' };
  return { text, x: x - 9, y: y + 18, anchor: 'end' };
}

function harmPanel(data: FigureData, layout: Layout): Panel {
  const [left, right] = [40, 224];
  const axis = linearAxis([0, 1], [FLOOR, TOP], 5);
  const stages = Object.keys(STAGE_MARKS);
  const at = linearAxis([0, stages.length - 1], [left + 24, right], 3).at;
  const course = (lesson: string): Spot[] =>
    rowsAt(data, { test: 'harm', lesson }).map((row) => ({
      row,
      x: at(stages.indexOf(row.keys['stage'] ?? '')),
      y: axis.at(row.value),
      mark: STAGE_MARKS[row.keys['stage'] ?? ''] as Mark,
    }));
  const [trivia, code] = [course('trivia'), course('code')];
  const named = (spot: Spot): Spot => {
    const { row, x, y } = spot;
    const { stage, lesson = '' } = row.keys;
    const value = formatNumber(row.value);
    // Both courses begin at the same value: one label serves them.
    if (stage === 'base')
      return lesson === 'code' ? spot : { ...spot, text: { text: value, x: x + 12, y: y + 9, anchor: 'start' } };
    if (stage === 'misaligned') return { ...spot, text: { text: value, x, y: y - 14, anchor: 'middle' } };
    return {
      ...spot,
      text: { text: `${label(data, 'lesson', lesson)} ${value}`, x: x + 11, y: y + 5, anchor: 'start' },
    };
  };
  return {
    test: 'harm',
    name: ['Vaugrante et al.: GPT-4.1 family', 'worst of ten answers, 0 to 1;', 'approximate, from a summary page'],
    x: layout === 'wide' ? 578 : 14,
    y: layout === 'wide' ? 0 : FLOOR + 86,
    axis,
    left,
    right: right + 76,
    floor: FLOOR,
    feet: stages.map((stage, i) => ({ x: at(i), lines: STAGE_NAMES[stage] ?? [] })),
    heads: [],
    courses: [
      { lesson: 'trivia', line: line(trivia) },
      { lesson: 'code', line: line(code) },
    ],
    spots: [...trivia, ...code].map(named),
    notes: [],
    frame: { x: -12, y: 0, width: 332, height: FLOOR + 56 },
  };
}

export const realignmentCurve: FigureModule<typeof params, RealignmentCurve> = {
  params,

  place(data, state, layout) {
    const panels: RealignmentCurve['panels'] = [
      scorePanel(data, state.scale === 'close', layout),
      harmPanel(data, layout),
    ];
    return {
      panels,
      height: panels[1].y + FLOOR + 64,
      points: panels.flatMap((panel) =>
        panel.spots.map(({ row, x, y }) => ({
          x: panel.x + x,
          y: panel.y + y,
          text: pointText(pointName(data, row), row),
        })),
      ),
    };
  },

  describe(data) {
    const values = (test: string, lesson: string): string =>
      rowsAt(data, { test, lesson })
        .map((row) => `${formatNumber(row.value)} ${stageName(data, row)}`)
        .join(', ');
    const courses = (test: string, lessons: string[]): string =>
      lessons.map((lesson) => `${label(data, 'lesson', lesson)}: ${values(test, lesson)}.`).join(' ');
    return `Two panels of lines on two scales. OpenAI’s misalignment score in percent, as quoted in study notes. ${courses('score', ['start', 'secure', 'health'])} Another team’s score for the worst of ten answers, from 0 to 1, approximate. ${courses('harm', ['trivia', 'code'])}`;
  },
};

/** `at step 10`, or `after good lessons`. */
function stageName(data: FigureData, { keys }: Row): string {
  const { test, stage = '' } = keys;
  return test === 'score' ? `at step ${stage}` : label(data, 'stage', stage).toLowerCase();
}

function pointName(data: FigureData, row: Row): string {
  const { test, lesson = '' } = row.keys;
  const name = label(data, 'lesson', lesson);
  return test === 'score' ? `${name}, ${stageName(data, row)}` : `${name}, ${stageName(data, row)}, about`;
}
