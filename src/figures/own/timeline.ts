import { broken } from '../../charts/facets.ts';
import type { Place } from '../../charts/figure-module.ts';
import { textWidth } from '../../charts/labels.ts';
import type { Mark } from '../../charts/mark.ts';
import { LAYOUT_WIDTH, line, lines, words, type Layout, type Shape, type Stroke } from '../../charts/scene.ts';
import { timeAxis, timeOf, type TimeAxis } from '../../charts/time-axis.ts';
import { keysOf, label, type FigureData, type Said } from '../../lib/figure-data.ts';
import { formatDate } from '../../lib/format-date.ts';

const MARKS: Record<string, Mark> = {
  groundwork: { shape: 'triangle', tone: 'neutral' },
  finding: { shape: 'circle', tone: 'neutral' },
  print: { shape: 'square', tone: 'neutral' },
  doubt: { shape: 'diamond', tone: 'neutral' },
};

/** Along the axis, and from lane to lane; on a phone time runs downwards and lanes stand side by side. */
const SIZES: Record<Layout, { from: number; to: number; lane: number; first: number; label: number }> = {
  wide: { from: 150, to: 880, lane: 46, first: 30, label: 150 },
  column: { from: 150, to: 482, lane: 38, first: 30, label: 130 },
  narrow: { from: 108, to: 620, lane: 32, first: 62, label: 150 },
};

interface Event {
  said: Said;
  kind: string;
  along: number;
  /** Middle of its lane, moved aside where the event before it stands too near. */
  aside: number;
}

/** Every event at its time and in its lane. What came before the first report stands before the axis, in order and without a scale. */
function placed(data: FigureData, layout: Layout): { events: Event[]; quarters: TimeAxis['quarters'] } {
  const { from, to, first, lane } = SIZES[layout];
  const timed = data.statements.map((said) => ({
    said,
    kind: said.keys['kind'] as string,
    time: timeOf(said.date ?? ''),
  }));
  const { at, start, quarters } = timeAxis(
    timed.filter(({ kind }) => kind !== 'groundwork').map(({ time }) => time),
    [from, to],
  );
  const kinds = keysOf(data, 'kind');
  const earlier = timed.filter(({ time }) => time < start).length;
  const last: Record<string, { along: number; steps: number }> = {};
  const events = timed
    .toSorted((a, b) => a.time - b.time)
    .map(({ said, kind, time }, i): Event => {
      const along = i < earlier ? from - 18 - (earlier - 1 - i) * 15 : at(time);
      const near = last[kind];
      const steps = near && along - near.along < 13 ? near.steps + 1 : 0;
      last[kind] = { along, steps };
      return { said, kind, along, aside: first + kinds.indexOf(kind) * lane + (steps % 3) * 11 };
    });
  return { events, quarters };
}

interface Named {
  shapes: Shape[];
  /** Where the lowest of them ends. */
  end: number;
}

/** Names of the doubts beside a line that runs downwards. */
function namedBeside(data: FigureData, events: Event[], dimmed: boolean): Named {
  const { label: width } = SIZES.narrow;
  const x = LAYOUT_WIDTH.narrow - width;
  let end = 0;
  const shapes = events.flatMap(({ said, along, aside }): Shape[] => {
    const named = broken(data.words[said.id] ?? '', width);
    const y = Math.max(along, end);
    end = y + named.length * 17 + 10;
    return [
      { ...line(aside + 9, along, x - 4, y, 'leader'), dimmed },
      ...lines(named, words('note', '', x, y + 5, { dimmed }), 17),
    ];
  });
  return { shapes, end };
}

/** Names of the doubts below a line that runs to the right; each ends at its thin line, and the later stands lower, so that no line crosses a name. */
function namedBelow(data: FigureData, events: Event[], layout: Layout, floor: number, dimmed: boolean): Named {
  const before: { along: number; bottom: number }[] = [];
  let end = floor;
  const shapes = events.flatMap(({ said, along, aside }): Shape[] => {
    const named = broken(data.words[said.id] ?? '', SIZES[layout].label);
    const left = along - Math.max(...named.map((word) => textWidth(word, 14))) - 12;
    const y = Math.max(floor + 22, ...before.filter((one) => one.along > left).map(({ bottom }) => bottom + 23));
    const bottom = y + (named.length - 1) * 17;
    before.push({ along, bottom });
    end = Math.max(end, bottom + 4);
    return [
      { ...line(along, aside + 9, along, y + 2, 'leader'), dimmed },
      ...lines(named, words('note', '', along - 5, y, { halo: true, anchor: 'end', dimmed }), 17),
    ];
  });
  return { shapes, end };
}

/** Four lanes over time: findings as marks without words, every doubt named, the first report as an anchor. */
const timeline: Place = (data, { focus }, layout) => {
  const across = layout !== 'narrow';
  const { from, to, lane, first } = SIZES[layout];
  const kinds = keysOf(data, 'kind');
  const { events, quarters } = placed(data, layout);
  const name = (kind: string): string => label(data, 'kind', kind);
  const dim = (kind: string): boolean => focus !== 'all' && focus !== kind;
  const floor = first + kinds.length * lane;
  /** A line across all lanes at a time. */
  const [near, far] = across ? [18, floor - 8] : [50, 50 + kinds.length * lane];
  const rule = (at: number, as: Stroke): Shape => (across ? line(at, near, at, far, as) : line(near, at, far, at, as));
  const named = events.filter(({ kind }) => kind === 'doubt');
  const doubts = across ? namedBelow(data, named, layout, floor, dim('doubt')) : namedBeside(data, named, dim('doubt'));
  const report = events.find(({ kind }) => kind === 'finding') as Event;
  return {
    height: Math.ceil(Math.max(doubts.end, across ? floor : to) + 14),
    shapes: [
      ...quarters.flatMap(({ at, text, year }): Shape[] => [
        rule(at, 'grid'),
        words(year ? 'strong' : 'tick', text, across ? at : 44, across ? 12 : at + 5, {
          anchor: across ? 'middle' : 'end',
        }),
      ]),
      ...kinds.flatMap((kind, i): Shape[] =>
        across
          ? [words(kind === 'doubt' ? 'strong' : 'label', name(kind), 0, first + i * lane + 5, { dimmed: dim(kind) })]
          : [
              { kind: 'mark', mark: MARKS[kind] as Mark, x: 8 + (i % 2) * 172, y: 14 + Math.floor(i / 2) * 24, r: 6 },
              words('label', name(kind), 22 + (i % 2) * 172, 19 + Math.floor(i / 2) * 24),
            ],
      ),
      rule(from - 8, 'frame'),
      ...doubts.shapes,
      ...(across
        ? [
            words('note', data.words['first'] as string, report.along + 12, report.aside - 12, {
              halo: true,
              dimmed: dim('finding'),
            }),
          ]
        : []),
      ...events.map(({ said, kind, along, aside }): Shape => ({
        kind: 'mark',
        mark: MARKS[kind] as Mark,
        x: across ? along : aside,
        y: across ? aside : along,
        r: 6,
        dimmed: dim(kind),
        say: `${formatDate(said.date as string)}, ${name(kind)}: ${said.text}`,
      })),
    ],
  };
};

export default timeline;
