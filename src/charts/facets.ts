/** What kinds of charts with facets have in common. */
import { keysOf, label, shortLabel, type FigureData, type Row } from '../lib/figure-data.ts';
import { legend, STRONG, textWidth, type LegendItem } from './labels.ts';
import { LAYOUT_WIDTH, lines, words, type Layout, type Scene, type Shape } from './scene.ts';

/** Facets in a row: in the wide drawing, and in a column, where it is two at most if not said. */
export type Across = number | { wide?: number; column?: number };

/** How many facets stand in a row: as many as asked for where there is room, two in a column, one on a phone. */
function columnsOf(layout: Layout, wanted: Across, count: number): number {
  const { wide = 1, column = Math.min(wide, 2) } = typeof wanted === 'number' ? { wide: wanted } : wanted;
  const most = layout === 'wide' ? wide : layout === 'column' ? column : 1;
  return Math.max(1, Math.min(most, count));
}

/** The facets that have rows, in the order of the record; one without a name where no dimension tells them apart. */
export function facetsOf(data: FigureData, dimension: string | undefined, rows: Row[]): string[] {
  if (dimension === undefined) return [''];
  return keysOf(data, dimension).filter((key) => rows.some(({ keys }) => keys[dimension] === key));
}

/** How facets share the drawing: distances between neighbours, under the legend, and between rows. */
interface Sharing {
  layout: Layout;
  across: Across | undefined;
  gap: number;
  above: number;
  below: number;
}

/** Facets in rows under the legend, each drawn in its share of the width. */
export function inRows(
  facets: string[],
  items: LegendItem[],
  { layout, across = 1, gap, above, below }: Sharing,
  draw: (facet: string, width: number) => Scene,
): Scene {
  const columns = columnsOf(layout, across, facets.length);
  const width = (LAYOUT_WIDTH[layout] - gap * (columns - 1)) / columns;
  const { height, shapes } = legend(items, LAYOUT_WIDTH[layout]);
  let y = height && height + above;
  for (let i = 0; i < facets.length; i += columns) {
    const row = facets.slice(i, i + columns).map((facet) => draw(facet, width));
    shapes.push(
      ...row.map((one, j): Shape => ({ kind: 'group', x: Math.round(j * (width + gap)), y, shapes: one.shapes })),
    );
    y += Math.max(...row.map((one) => one.height)) + below;
  }
  return { height: Math.ceil(y - below + 2), shapes };
}

/** The name of a facet and its note, each broken to the width; nothing for a facet without a dimension. */
export function facetHead(
  data: FigureData,
  dimension: string | undefined,
  facet: string,
  width: number,
): { shapes: Shape[]; height: number } {
  if (dimension === undefined) return { shapes: [], height: 0 };
  const whole = label(data, dimension, facet);
  const name = textWidth(whole, STRONG) > width ? shortLabel(data, dimension, facet) : whole;
  const note = broken(data.notes[dimension]?.[facet] ?? '', width);
  return {
    shapes: [words('strong', name, 0, 16), ...lines(note, words('note', '', 0, 35))],
    height: 22 + note.length * 18,
  };
}

/** A text in lines of at most this width, by default at the size of notes. */
export function broken(text: string, width: number, size = 14): string[] {
  const result: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const last = result.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      result[result.length - 1] = `${last} ${word}`;
    else result.push(word);
  }
  return result;
}
