/** What a chart of curves is told, and what it hands from step to step. */
import type { FigureData, Row } from '../lib/figure-data.ts';
import type { Axis } from './axis.ts';
import type { Across } from './facets.ts';
import type { State } from './figure-module.ts';
import type { LegendItem } from './labels.ts';
import type { Mark } from './mark.ts';
import type { Box, Layout, Stroke } from './scene.ts';

export interface Look {
  mark: Mark;
  r?: number;
  dimmed?: boolean;
  /** Stands alone, a little beside its place: a single training, or another model. */
  apart?: boolean;
  /** How far beside, if it stands alone; by default as far as single trainings do. */
  beside?: number;
  /** How the line of its series is drawn; none at all for `false`. */
  stroke?: Stroke | false;
  dashed?: boolean;
}

export interface Curves {
  /** Dimension of the facets; one facet without a name if left out. */
  facets?: string;
  /** Dimension, or dimensions, whose keys together are a series. */
  series: string | readonly string[];
  /** Dimension along the floor. */
  x: string;
  /** `steps` gives each key the same room, in the order of the record; the others read the key as a number. */
  scale: 'linear' | 'log' | 'steps' | ((facet: string) => 'linear' | 'log' | 'steps');
  /** Rows that a state shows; all by default. */
  rows?: (row: Row, state: State) => boolean;
  look: (row: Row, state: State) => Look;
  /** Ends of the axis that runs upwards, by default round ones. Values above are left out, and the facet says so. */
  domain?: (facet: string, state: State) => [low: number, high: number];
  /** A facet drawn to a scale or in a way of its own: in a broken frame. */
  apart?: (facet: string, state: State) => boolean;
  /** A row that is no point of a curve but a level across the facet, and its words. */
  level?: (row: Row) => boolean;
  /** The words at the end of a series beside its last value; none by default. */
  end?: (row: Row, data: FigureData, layout: Layout, state: State) => string | undefined;
  /** Whether a value is printed at its mark, where there is room; or its words. */
  value?: (row: Row, state: State) => boolean | string;
  /** The words in a place along the floor where there is nothing to show; then every place keeps its room. */
  empty?: (key: string, rows: readonly Row[], data: FigureData, state: State) => string | undefined;
  across?: Across;
  /** Height of the plot; by default as the layout has room. */
  height?: Partial<Record<Layout, number>>;
  legend?: (data: FigureData, state: State) => LegendItem[];
}

export interface Plot {
  spec: Curves;
  data: FigureData;
  state: State;
  layout: Layout;
  xs: (row: Pick<Row, 'keys'>) => number;
  ys: Axis;
  /** The area between the axes. */
  area: Box;
}

export interface Drawn {
  row: Row;
  look: Look;
  x: number;
  y: number;
}
