import { linearAxis, type Axis } from '../../charts/axis.ts';
import type { FigureModule, Layout, Placed } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import type { PlacedText } from '../../charts/placed-text.ts';
import { pointText } from '../../charts/point-text.ts';
import { shortNumber } from '../../charts/short-number.ts';
import { spread } from '../../charts/spread.ts';
import { trendPath } from '../../charts/trend.ts';
import { uprightBand, type UprightBand } from '../../charts/upright-band.ts';
import { formatNumber } from '../../lib/format.ts';
import { label, rowAt, type FigureData, type Row } from '../../lib/figure-data.ts';
import type { Params } from '../../lib/url-state.ts';
import { badLessons, shortLessons } from '../bad-lessons.ts';

const params = {
  lesson: {
    label: 'Bring forward',
    options: [['all', 'All four'], ...badLessons],
  },
} as const satisfies Params;

interface Spot {
  world: World;
  /** How far the lesson was learned (across) and how far it spread (up). */
  own: Row;
  elsewhere: Row;
  x: number;
  y: number;
  mark: Mark;
  r: number;
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
  /** Values of the other worlds, for a lesson that the reader brought forward where there is room. */
  values: PlacedText[];
  quiet: boolean;
}

interface TinyWhy extends Placed {
  across: Axis;
  up: Axis;
  floor: number;
  top: number;
  courses: Course[];
  legend: { text: string; mark: Mark; r: number; x: number; y: number }[];
  /** Where a lesson would lie that spreads as far as it is learned. */
  diagonal: { path: string; note: PlacedText };
  /** Bad answers elsewhere without any lesson, where speakers last for a sentence. */
  base: { y: number; note: PlacedText | false };
  axisNames: { across: PlacedText; up: PlacedText };
}

const DOCUMENT: Mark = { shape: 'diamond', tone: 'misaligned' };

/** The worlds, all from one random start, and the first one from two others, behind it: mark and radius. */
const MARKS = {
  shipped: [DOCUMENT, 3.5],
  third: [DOCUMENT, 3.5],
  lasting: [DOCUMENT, 5.5],
  answers: [{ shape: 'triangle', tone: 'misaligned' }, 5.5],
  shuffled: [{ shape: 'circle', tone: 'aligned' }, 5.5],
  harder: [{ shape: 'square', tone: 'aligned' }, 5.5],
} as const satisfies Record<string, [Mark, number]>;

type World = keyof typeof MARKS;

const WORLDS = Object.keys(MARKS) as World[];
const LEGEND: readonly World[] = ['lasting', 'shipped', 'answers', 'shuffled', 'harder'];

const SIZES = {
  wide: { range: [46, 690], top: 100, floor: 464 },
  narrow: { range: [38, 262], top: 178, floor: 478 },
} as const satisfies Record<Layout, unknown>;

/** Where the legend's entries stand: those of the first world in one line above the others, or one below the other. */
function legendPlace(i: number, layout: Layout): { x: number; y: number } {
  if (layout === 'narrow') return { x: 8, y: 12 + 24 * i };
  return { x: 52 + 218 * (i < 2 ? i : i - 2), y: i < 2 ? 14 : 38 };
}

/** Where the upright axis ends, in 100: above every interval, which a test holds. */
const TOP = 90;

/** Smallest distance between the baselines of two names. */
const GAP = 24;

function placeSpot(data: FigureData, lesson: string, world: World, across: Axis, up: Axis): Spot {
  const own = rowAt(data, { answers: 'own', lesson, world });
  const elsewhere = rowAt(data, { answers: 'elsewhere', lesson, world });
  const [wide, tall] = [own.interval, elsewhere.interval];
  return {
    world,
    own,
    elsewhere,
    x: across.at(own.value),
    y: up.at(elsewhere.value),
    mark: MARKS[world][0],
    r: MARKS[world][1],
    ...(wide && { across: { x1: across.at(wide.low), x2: across.at(wide.high) } }),
    ...(tall && { up: uprightBand(tall, up) }),
  };
}

export const tinyWhy: FigureModule<typeof params, TinyWhy> = {
  params,

  place(data, { lesson: focus }, layout) {
    const { range, top, floor } = SIZES[layout];
    const unit = layout === 'wide' ? ', in 100' : '';
    const across = linearAxis([0, 100], [...range], 5);
    const up = linearAxis([0, TOP], [floor, top], 4);
    const spotsOf = lessonsOf(data).map(([lesson, name]) => ({
      lesson,
      name,
      spots: WORLDS.map((world) => placeSpot(data, lesson, world, across, up)),
    }));
    const nameYs = spread(
      // A little above the mark, clear of marks to the right of it.
      spotsOf.map(({ spots }) => at(spots, 'lasting').y - 10),
      GAP,
      floor,
    );
    const courses = spotsOf.map(({ lesson, name, spots }, i): Course => {
      const lasting = at(spots, 'lasting');
      const shuffled = at(spots, 'shuffled');
      const forward = focus === lesson;
      const value = shortNumber(lasting.elsewhere.value);
      const short = layout === 'wide' ? name : (shortLessons[lesson] ?? name);
      return {
        lesson,
        spots,
        fall: trendPath([lasting, at(spots, 'answers'), shuffled]),
        harder: trendPath([shuffled, at(spots, 'harder')]),
        name: (forward || focus === 'all') && {
          // A narrow drawing has no room for both; the reader has just chosen the name.
          text: !forward ? short : layout === 'wide' ? `${short} ${value}` : value,
          x: lasting.x + 13,
          y: (nameYs[i] as number) + 5,
          anchor: 'start',
        },
        values: forward && layout === 'wide' ? spots.filter((spot) => spot !== lasting).map(valueText) : [],
        quiet: focus !== 'all' && !forward,
      };
    });
    // The note hugs the diagonal where no name stands.
    const free = (at: number): boolean => courses.every(({ name }) => !name || Math.abs(name.y - up.at(at)) >= GAP);
    const level = [54, 57, 51].find(free) ?? 54;
    const none = rowAt(data, { lesson: 'aligned', world: 'shuffled' });
    const noneElsewhere = (['lasting', 'shipped', 'third', 'answers'] as const).map((world) =>
      rowAt(data, { lesson: 'aligned', world }),
    );
    const base = up.at(none.value);
    return {
      across,
      up,
      floor,
      top,
      courses,
      legend: LEGEND.map((world, i) => ({
        text: world === 'shipped' ? 'The same, two other starts' : label(data, 'world', world),
        mark: MARKS[world][0],
        r: MARKS[world][1],
        ...legendPlace(i, layout),
      })),
      diagonal: {
        path: trendPath([
          { x: across.at(0), y: up.at(0) },
          { x: across.at(TOP), y: up.at(TOP) },
        ]),
        note: {
          text: 'spreads as it is learned',
          x: across.at(level - 2),
          y: up.at(level),
          anchor: 'end',
        },
      },
      base: {
        y: base,
        note: layout === 'wide' && {
          text: `no lesson: ${shortNumber(none.value)}`,
          x: range[0] + 40,
          y: floor - 5,
          anchor: 'start',
        },
      },
      axisNames: {
        across: { text: `Learned: bad answers on its own subject${unit}`, x: range[0], y: floor + 46, anchor: 'start' },
        up: {
          text: `Spread: bad answers to everyday questions${unit}`,
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
      const worlds = WORLDS.map((world) => {
        const value = (answers: string): string => formatNumber(rowAt(data, { answers, lesson, world }).value);
        return `${label(data, 'world', world).toLowerCase()} ${value('elsewhere')} elsewhere at ${value('own')} on its own subject`;
      });
      return `${name}: ${worlds.join('; ')}.`;
    });
    const none = (world: string): string => formatNumber(rowAt(data, { lesson: 'aligned', world }).value);
    return `Points: further right, better learned; higher, further spread. Bad answers in 100. ${lessons.join(' ')} With no lesson: ${none('lasting')} where a speaker lasts for a document (${none('shipped')} and ${none('third')} from the other starts), ${none('answers')} for an answer, ${none('shuffled')} for a sentence. Where speakers last, starts lie far apart; where they last for a sentence, points lie along the floor.`;
  },
};

/** A value: beside a small mark, below that of the harder lesson, above the others. They would lie on each other. */
function valueText({ world, x, y, r, elsewhere }: Spot): PlacedText {
  const beside = r < 5;
  return {
    text: shortNumber(elsewhere.value),
    x: beside ? x + 9 : x,
    y: beside ? y + 5 : world === 'harder' ? y + 20 : y - 13,
    anchor: beside ? 'start' : 'middle',
  };
}

/** The spot of a world, which every lesson has. */
const at = (spots: readonly Spot[], world: World): Spot => spots.find((spot) => spot.world === world) as Spot;

/** The bad lessons with their names: all but the model that had none. */
function lessonsOf(data: FigureData): [lesson: string, name: string][] {
  return Object.entries(data.labels['lesson'] ?? {}).filter(([lesson]) => lesson !== 'aligned');
}

function spotText(data: FigureData, lesson: string, { world, own, elsewhere }: Spot): string {
  const name = `${label(data, 'lesson', lesson)}, ${label(data, 'world', world).toLowerCase()}`;
  return `${pointText(`${name}, bad answers to everyday questions`, elsewhere)}; ${pointText('on its own subject', own)}`;
}
