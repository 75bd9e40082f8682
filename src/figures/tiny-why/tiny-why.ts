import { linearAxis, type Axis } from '../../charts/axis.ts';
import { LAYOUT_WIDTH, type FigureModule, type Layout, type Placed } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import type { PlacedText } from '../../charts/placed-text.ts';
import { pointText } from '../../charts/point-text.ts';
import { shortNumber } from '../../charts/short-number.ts';
import { spread } from '../../charts/spread.ts';
import { trendPath } from '../../charts/trend.ts';
import { uprightBand, type UprightBand } from '../../charts/upright-band.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowAt, type FigureData, type Row } from '../../lib/figure/data.ts';
import type { Params } from '../../lib/url-state.ts';
import { badLessons } from '../bad-lessons.ts';

const params = {
  lesson: {
    label: 'Bring forward',
    options: [['all', 'All four'], ...badLessons],
  },
} as const satisfies Params;

interface Spot {
  world: string;
  /** How far the lesson was learned (across) and how far it spread (up). */
  own: Row;
  elsewhere: Row;
  x: number;
  y: number;
  mark: Mark;
  /** Both intervals: across, and from the upper end down. */
  across?: { x1: number; x2: number };
  up?: UprightBand;
}

interface Course {
  lesson: string;
  spots: Spot[];
  /** From the world of the most lasting speakers to that of the least, and there from the plain to the harder lesson. */
  fall: string;
  harder: string;
  name: PlacedText | false;
  /** Values of the other worlds, for a lesson that the reader brought forward. */
  values: PlacedText[];
  quiet: boolean;
}

interface TinyWhy extends Placed {
  across: Axis;
  up: Axis;
  floor: number;
  top: number;
  courses: Course[];
  legend: { text: string; mark: Mark; x: number; y: number }[];
  /** Where a lesson would lie that spreads as far as it is learned. */
  diagonal: { path: string; note: PlacedText };
  /** Bad answers elsewhere without any lesson, in both worlds. */
  base: { y: number; note: PlacedText | false };
  axisNames: { across: PlacedText; up: PlacedText };
}

const MARKS: Record<string, Mark> = {
  lasting: { shape: 'diamond', tone: 'misaligned' },
  answers: { shape: 'triangle', tone: 'misaligned' },
  shuffled: { shape: 'circle', tone: 'aligned' },
  harder: { shape: 'square', tone: 'aligned' },
};

const SIZES = {
  wide: {
    range: [46, 800],
    top: 100,
    floor: 464,
    legend: [
      [52, 14],
      [300, 14],
      [52, 38],
      [300, 38],
    ],
  },
  narrow: {
    range: [38, 324],
    top: 154,
    floor: 454,
    legend: [
      [8, 12],
      [8, 36],
      [8, 60],
      [8, 84],
    ],
  },
} as const satisfies Record<Layout, unknown>;

/** Where the upright axis ends, in 100: above every rate. */
const TOP = 60;

/** What a name takes to the right of its mark. */
const NAME_ROOM = 175;

/** Smallest distance between the baselines of two names. */
const GAP = 19;

function placeSpot(data: FigureData, lesson: string, world: string, across: Axis, up: Axis): Spot {
  const own = rowAt(data, { answers: 'own', lesson, world });
  const elsewhere = rowAt(data, { answers: 'elsewhere', lesson, world });
  const [wide, tall] = [own.interval, elsewhere.interval];
  return {
    world,
    own,
    elsewhere,
    x: across.at(own.value),
    y: up.at(elsewhere.value),
    mark: MARKS[world] as Mark,
    ...(wide && { across: { x1: across.at(wide.low), x2: across.at(wide.high) } }),
    ...(tall && { up: uprightBand(tall, up) }),
  };
}

export const tinyWhy: FigureModule<typeof params, TinyWhy> = {
  params,

  place(data, { lesson: focus }, layout) {
    const { range, top, floor, legend } = SIZES[layout];
    const across = linearAxis([0, 100], [...range], 5);
    const up = linearAxis([0, TOP], [floor, top], 4);
    // A narrow drawing has room for the values of one lesson or for the other texts, not for both.
    const roomy = layout === 'wide' || focus === 'all';
    const spotsOf = lessonsOf(data).map(([lesson, name]) => ({
      lesson,
      name,
      spots: Object.keys(MARKS).map((world) => placeSpot(data, lesson, world, across, up)),
    }));
    const nameYs = spread(
      spotsOf.map(({ spots }) => spots[0]?.y ?? 0),
      GAP,
      floor,
    );
    const courses = spotsOf.map(({ lesson, name, spots }, i): Course => {
      const [lasting, answers, shuffled, harder] = spots as [Spot, Spot, Spot, Spot];
      const forward = focus === lesson;
      const short = layout === 'wide' ? name : name.replace(' advice', '');
      const room = layout === 'wide' && lasting.x + NAME_ROOM < LAYOUT_WIDTH.wide;
      return {
        lesson,
        spots,
        fall: trendPath([lasting, answers, shuffled]),
        harder: trendPath([shuffled, harder]),
        name: (roomy || forward) && {
          text: forward ? `${short} ${shortNumber(lasting.elsewhere.value)}` : short,
          x: lasting.x + (room ? 13 : -13),
          y: (nameYs[i] as number) + 5,
          anchor: room ? 'start' : 'end',
        },
        values: forward
          ? [answers, shuffled, harder].map(({ x, y, elsewhere }) => ({
              text: shortNumber(elsewhere.value),
              x,
              y: y - 13,
              anchor: 'middle' as const,
            }))
          : [],
        quiet: focus !== 'all' && !forward,
      };
    });
    // The note hugs the diagonal where no name stands.
    const free = (at: number): boolean => courses.every(({ name }) => !name || Math.abs(name.y - up.at(at)) >= GAP);
    const level = [54, 57, 51].find(free) ?? 54;
    const none = rowAt(data, { lesson: 'aligned', world: 'shuffled' });
    const noneElsewhere = ['lasting', 'answers'].map((world) => rowAt(data, { lesson: 'aligned', world }));
    const base = up.at(none.value);
    return {
      across,
      up,
      floor,
      top,
      courses,
      legend: Object.entries(MARKS).map(([world, mark], i) => ({
        text: label(data, 'world', world),
        mark,
        x: legend[i]?.[0] ?? 0,
        y: legend[i]?.[1] ?? 0,
      })),
      diagonal: {
        path: trendPath([
          { x: across.at(0), y: up.at(0) },
          { x: across.at(TOP), y: up.at(TOP) },
        ]),
        note: {
          text: layout === 'wide' ? 'spreads as far as it is learned' : 'spreads as it is learned',
          x: across.at(level - 2),
          y: up.at(level),
          anchor: 'end',
        },
      },
      base: {
        y: base,
        note: layout === 'wide' && {
          text: `no lesson: ${shortNumber(none.value)}`,
          x: range[1],
          y: base - 7,
          anchor: 'end',
        },
      },
      axisNames: {
        across: {
          text:
            layout === 'wide'
              ? 'Learned: bad answers on the lesson’s own subject, in 100'
              : 'Learned: bad answers on its own subject',
          x: range[1],
          y: floor + 46,
          anchor: 'end',
        },
        up: {
          text:
            layout === 'wide'
              ? 'Spread: bad answers to everyday questions, in 100'
              : 'Spread: bad answers to everyday questions',
          x: layout === 'wide' ? 14 : 8,
          y: top - 18,
          anchor: 'start',
        },
      },
      height: floor + 58,
      points: [
        ...courses.flatMap(({ lesson, spots }) =>
          spots.map((spot) => ({ x: spot.x, y: spot.y, text: spotText(data, lesson, spot) })),
        ),
        ...[none, ...noneElsewhere].map((row) => ({
          x: across.at(100),
          y: up.at(row.value),
          text: pointText(
            `No lesson, ${label(data, 'world', row.keys['world'] ?? '').toLowerCase()}, bad answers to everyday questions`,
            row,
          ),
        })),
      ],
    };
  },

  describe(data) {
    const lessons = lessonsOf(data).map(([lesson, name]) => {
      const worlds = Object.keys(MARKS).map((world) => {
        const value = (answers: string): string => formatNumber(rowAt(data, { answers, lesson, world }).value);
        return `${label(data, 'world', world).toLowerCase()} ${value('elsewhere')} elsewhere at ${value('own')} on its own subject`;
      });
      return `${name}: ${worlds.join('; ')}.`;
    });
    const none = (world: string): string => formatNumber(rowAt(data, { lesson: 'aligned', world }).value);
    return `A field of points. The further right, the better a bad lesson was learned; the higher, the further it spread. Bad answers in 100. ${lessons.join(' ')} With no lesson, elsewhere: ${none('lasting')} where a speaker lasts for a document, ${none('answers')} for an answer, ${none('shuffled')} for a sentence. Points of the first world lie high, those of the last along the floor.`;
  },
};

/** The bad lessons with their names: all but the model that had none. */
function lessonsOf(data: FigureData): [lesson: string, name: string][] {
  return Object.entries(data.labels['lesson'] ?? {}).filter(([lesson]) => lesson !== 'aligned');
}

function spotText(data: FigureData, lesson: string, { world, own, elsewhere }: Spot): string {
  const name = `${label(data, 'lesson', lesson)}, ${label(data, 'world', world).toLowerCase()}`;
  return `${pointText(`${name}, bad answers to everyday questions`, elsewhere)}; ${pointText('on its own subject', own)}`;
}
