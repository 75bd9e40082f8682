import type { FigureData } from '../lib/figure-data.ts';
import type { Params, StateOf } from '../lib/url-state.ts';

/** Two drawings are made on the server, and the page shows the one that fits, with or without scripts. */
export type Layout = 'wide' | 'narrow';

/** Widths of both in pixels. Text is at least 12 px wherever the page shows them (see `chart.css`). */
export const LAYOUT_WIDTH: Record<Layout, number> = { wide: 900, narrow: 340 };

/** A place in the drawing that can be pointed at, tapped, or walked to, and what it says there. */
export interface Point {
  x: number;
  y: number;
  text: string;
  /** The area that belongs to the point, where it is more than a mark. */
  box?: { x: number; y: number; width: number; height: number };
}

/** What every placement gives; a figure adds its own shapes. */
export interface Placed {
  height: number;
  points: Point[];
}

/** A figure without its drawing: pure functions and declarations. */
export interface FigureModule<P extends Params, D extends Placed> {
  params: P;
  /** Where everything goes. Pure: the same data, state and layout give the same drawing. */
  place: (data: FigureData, state: StateOf<P>, layout: Layout) => D;
  /** The figure in words for those who do not see it, made from the data so that it cannot go stale. */
  describe: (data: FigureData) => string;
}

/** What every figure component takes; see `Stage.svelte` for what each does. */
export interface FigureProps {
  data: FigureData;
  page?: string;
  linked?: boolean;
  still?: Layout;
}
