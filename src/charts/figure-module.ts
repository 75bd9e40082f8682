import type { FigureData } from '../lib/figure-data.ts';
import type { Scene } from './scene.ts';

/** Three drawings are made on the server, and the page shows the one that fits, with or without scripts. */
export type Layout = 'wide' | 'column' | 'narrow';

export const LAYOUTS: readonly Layout[] = ['wide', 'column', 'narrow'];

/** Widths in pixels. Text is at least 12 px wherever the page shows them (see `stage.css`). */
export const LAYOUT_WIDTH: Record<Layout, number> = { wide: 900, column: 500, narrow: 340 };

/** The chosen option of each control. */
export type State = Readonly<Record<string, string>>;

/** A figure as a pure function: the same data, state and layout give the same scene. */
export type Place = (data: FigureData, state: State, layout: Layout) => Scene;

/** What every figure island takes; see `Stage.svelte` for what each does. */
export interface FigureProps {
  data: FigureData;
  page?: string | undefined;
  linked?: boolean | undefined;
  still?: Layout | undefined;
  /** The state to begin with; by default every control at its first option. */
  state?: State | undefined;
}
