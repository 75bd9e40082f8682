/** Kind of chart: values over something ordered, joined by lines, in one or more facets with an axis that runs upwards. */
import strings from '../../content/strings/chart-kinds.json' with { type: 'json' };
import { formatNumber } from '../lib/format.ts';
import { keysOf, label, type FigureData, type Row } from '../lib/figure-data.ts';
import { message } from '../lib/message.ts';
import { linearAxis, roundEnds } from './axis.ts';
import { ends } from './curve-ends.ts';
import { floorAxis } from './curve-floor.ts';
import type { Curves, Drawn, Plot } from './curve-spec.ts';
import { broken, facetHead, facetsOf, inRows } from './facets.ts';
import type { Place, State } from './figure-module.ts';
import { lineBoxes, markBox, shortNumber, STRONG, textBox, textWidth, valueLabels } from './labels.ts';
import { band, frame, joined, line, lines, ruled, tick, words, type Layout, type Scene, type Shape } from './scene.ts';

const HEIGHT: Record<Layout, number> = { wide: 250, column: 205, narrow: 220 };
const LEFT = 34;

const seriesOf = ({ series }: Curves, { keys }: Row): string =>
  (typeof series === 'string' ? [series] : series).map((dimension) => keys[dimension]).join(' ');

/** How far up a value stands over its band: over a long one it would be nearer to others' marks than to its own. */
const over = (top: number, y: number): number => (y - top > 24 ? y : top);

/** How far single trainings stand beside their place. */
const BESIDE = 9;

function marksOf({ spec, state, xs, ys }: Plot, rows: Row[]): Drawn[] {
  return rows
    .filter(({ value }) => value <= ys.domain[1])
    .toSorted((a, b) => xs(a) - xs(b))
    .map((row) => {
      const look = spec.look(row, state);
      const x = xs(row) + (look.apart ? (look.beside ?? BESIDE) : 0);
      return { row, look, x: Math.round(x * 10) / 10, y: ys.at(row.value) };
    });
}

function drawFacet(
  spec: Curves,
  facet: string,
  rows: Row[],
  data: FigureData,
  state: State,
  layout: Layout,
  width: number,
): Scene {
  const head = facetHead(data, spec.facets, facet, width);
  const top = head.height + (spec.facets === undefined ? 14 : 20);
  const floor = top + (spec.height?.[layout] ?? HEIGHT[layout]);
  const points = rows.filter((row) => !spec.level?.(row));
  const endWords = points.flatMap((row) => spec.end?.(row, data, layout, state) ?? []);
  const right =
    width - 8 - (endWords.length > 0 ? Math.max(...endWords.map((words) => textWidth(words, STRONG))) + 8 : 0);
  const domain = spec.domain?.(facet, state) ?? roundEnds(points);
  const ys = linearAxis(domain, [floor, top], floor - top > 230 ? 5 : 4);
  const { xs, ticks, step } = floorAxis(spec, data, points, facet, [LEFT, right]);
  const area = { x: LEFT, y: top, width: right - LEFT, height: floor - top };
  const plot: Plot = { spec, data, state, layout, xs, ys, area };

  const keys = [...new Set(points.map((row) => seriesOf(spec, row)))];
  const forward = (drawn: Drawn[]): number => Number(!drawn[0]?.look.dimmed);
  const series = keys
    .map((key) =>
      marksOf(
        plot,
        points.filter((row) => seriesOf(spec, row) === key),
      ),
    )
    .filter((drawn) => drawn.length > 0)
    .toSorted((a, b) => forward(a) - forward(b));
  const drawn = series.flat();
  const along = series
    .filter(([first]) => first?.look.stroke !== false)
    .map((some) => some.filter(({ look: { apart } }) => !apart));
  const curves = along.flatMap((some): Shape[] => {
    const { stroke, dimmed, dashed } = some[0]?.look ?? {};
    return joined(some, stroke || 'trend', { dimmed, dashed } as Partial<Shape>);
  });
  const bands = drawn.flatMap(({ row: { interval }, look: { mark, apart, dimmed }, x }) => {
    if (!interval || apart || dimmed) return [];
    const inside = { ...interval, high: Math.min(interval.high, ys.domain[1]) };
    return band({ interval: inside }, ys, x, 8, mark.tone);
  });
  // What a value should not be printed on.
  const under = [
    ...along.flatMap((some) => some.slice(1).flatMap((to, i) => lineBoxes(some[i] as Drawn, to))),
    ...bands,
  ];
  const taken = drawn.map(({ x, y, look: { r = 5.5 } }) => markBox(x, y, r));
  const levels = rows
    .filter((row) => spec.level?.(row))
    .flatMap((row): Shape[] => {
      const y = ys.at(row.value);
      const text = `${label(data, spec.x, row.keys[spec.x] ?? '')} ${shortNumber(row.value)}`;
      taken.push(textBox(text, LEFT + 6, y - 7, 'start', 14));
      return [
        line(LEFT, y, right, y, 'level'),
        words('note', text, LEFT + 6, y - 7, { halo: true }),
        { kind: 'mark', mark: { shape: 'dash', tone: 'aligned' }, x: right, y, r: 5, row },
      ];
    });
  const nothing = (spec.empty ? keysOf(data, spec.x) : []).flatMap((key): Shape[] => {
    const own = points.filter(({ keys }) => keys[spec.x] === key);
    const [x, y] = [xs({ keys: { [spec.x]: key } }), (top + floor) / 2];
    const said = broken(spec.empty?.(key, own, data, state) ?? '', Math.min(step - 12, 2 * (width - x)));
    taken.push(...said.map((text, i) => textBox(text, x, y + i * 18, 'middle', 14)));
    return lines(said, words('note', '', x, y, { anchor: 'middle', halo: true }));
  });
  const endLabels = ends(plot, series, taken);
  const values = valueLabels(
    drawn
      .map((one) => ({ ...one, printed: spec.value?.(one.row, state) ?? false }))
      .filter(({ printed, look }) => !look.apart && printed !== false)
      .map(({ row, look, x, y, printed }) => ({
        text: typeof printed === 'string' ? printed : shortNumber(row.value),
        x,
        y,
        top: row.interval && !look.dimmed ? over(Math.max(ys.at(row.interval.high), top), y) : y,
        dimmed: look.dimmed,
      })),
    taken,
    { x: LEFT, y: top - 14, width: width - LEFT, height: floor - top + 12 },
    under,
  );
  const foot = broken(data.words[`x-${facet}`] ?? data.words['x'] ?? '', width - LEFT);
  const left = points.some(({ value }) => value > domain[1]);
  const beyond = left ? broken(message(strings.above, { top: formatNumber(domain[1]) }), area.width - 6) : [];
  return {
    height: floor + 30 + foot.length * 18 + (spec.apart ? 6 : 0),
    shapes: [
      ...head.shapes,
      ...(spec.apart?.(facet, state)
        ? [frame({ x: 0, y: top - 13, width, height: floor - top + 45 + foot.length * 18 })]
        : []),
      ...ys.ticks.flatMap(({ x: y, value, text }): Shape[] => [
        ruled(value, LEFT, y, right, y),
        tick(text, LEFT - 7, y + 5, 'end'),
      ]),
      ...ticks.map(({ x, text }) => tick(text, x, floor + 21)),
      ...lines(foot, words('note', '', LEFT, floor + 42)),
      ...lines(beyond, words('note', '', LEFT + 6, top + 14, { halo: true })),
      ...curves,
      ...levels,
      ...bands,
      ...drawn.map(({ row, look, x, y }): Shape => ({ kind: 'mark', r: 5.5, ...look, x, y, row })),
      ...nothing,
      ...values,
      ...endLabels,
    ],
  };
}

/** Values joined by lines. @param spec what is a facet, a series and the floor, how a row looks, and the axis */
export function curves(spec: Curves): Place {
  return (data, state, layout) => {
    const rows = data.rows.filter((row) => spec.rows?.(row, state) ?? true);
    const facets = facetsOf(
      data,
      spec.facets,
      rows.filter((row) => !spec.level?.(row)),
    );
    const sharing = { layout, across: spec.across, gap: 26, above: 6, below: 16 };
    return inRows(facets, spec.legend?.(data, state) ?? [], sharing, (facet, width) => {
      const own = rows.filter((row) => facet === '' || row.keys[spec.facets ?? ''] === facet || spec.level?.(row));
      return drawFacet(spec, facet, own, data, state, layout, width);
    });
  };
}
