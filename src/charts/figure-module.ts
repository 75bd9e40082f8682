import type { FigureData } from '../lib/figure-data.ts';
import type { Layout, Scene } from './scene.ts';

/** The chosen option of each control. */
export type State = Readonly<Record<string, string>>;

/** A figure as a pure function: the same data, state and layout give the same scene. */
export type Place = (data: FigureData, state: State, layout: Layout) => Scene;

/** What every figure island takes; see `Stage.svelte` for what each does. */
export interface FigureProps {
  data: FigureData;
  page?: string | undefined;
  linked?: boolean | undefined;
  /** The state to begin with; by default every control at its first option. */
  state?: State | undefined;
}
