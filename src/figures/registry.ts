import type { Component } from 'svelte';
import type { FigureModule, FigureProps, Placed } from '../charts/figure-module.ts';
import type { Params } from '../lib/url-state.ts';
import ByQuestionIsland from './by-question/ByQuestion.astro';
import ByQuestion from './by-question/ByQuestion.svelte';
import { byQuestion } from './by-question/by-question.ts';
import ControlsIsland from './controls/Controls.astro';
import Controls from './controls/Controls.svelte';
import { controls } from './controls/controls.ts';
import HowSureIsland from './how-sure/HowSure.astro';
import HowSure from './how-sure/HowSure.svelte';
import { howSure } from './how-sure/how-sure.ts';
import OneInFiveIsland from './one-in-five/OneInFive.astro';
import OneInFive from './one-in-five/OneInFive.svelte';
import { oneInFive } from './one-in-five/one-in-five.ts';
import TaskNotMaliceIsland from './task-not-malice/TaskNotMalice.astro';
import TaskNotMalice from './task-not-malice/TaskNotMalice.svelte';
import { taskNotMalice } from './task-not-malice/task-not-malice.ts';
import TimelineIsland from './timeline/Timeline.astro';
import Timeline from './timeline/Timeline.svelte';
import { timeline } from './timeline/timeline.ts';

export interface RegisteredFigure {
  /** Placement, parameters and description: pure. */
  module: FigureModule<Params, Placed>;
  /** The drawing, for files and thumbnails. */
  View: Component<FigureProps>;
  /** The drawing as an island that wakes in the page. */
  Island: typeof OneInFiveIsland;
}

const entry = (module: unknown, View: Component<FigureProps>, Island: typeof OneInFiveIsland): RegisteredFigure => ({
  // Each figure has parameters of its own; here they are only handed through.
  module: module as FigureModule<Params, Placed>,
  View,
  Island,
});

/** Every figure that has a drawing, in the order of the story. One line a figure. */
export const registry: Readonly<Record<string, RegisteredFigure>> = {
  'one-in-five': entry(oneInFive, OneInFive, OneInFiveIsland),
  'by-question': entry(byQuestion, ByQuestion, ByQuestionIsland),
  controls: entry(controls, Controls, ControlsIsland),
  'task-not-malice': entry(taskNotMalice, TaskNotMalice, TaskNotMaliceIsland),
  'how-sure': entry(howSure, HowSure, HowSureIsland),
  timeline: entry(timeline, Timeline, TimelineIsland),
};

/** @throws when a record has no drawing, naming the file to change. */
export function registered(id: string): RegisteredFigure {
  const found = registry[id];
  if (!found) throw new Error(`content/figures/${id}.yaml has no line in src/figures/registry.ts`);
  return found;
}
