import type { Component } from 'svelte';
import type { FigureModule, FigureProps, Placed } from '../charts/figure-module.ts';
import type { Params } from '../lib/url-state.ts';
import AnswerFormatIsland from './answer-format/AnswerFormat.astro';
import AnswerFormat from './answer-format/AnswerFormat.svelte';
import { answerFormat } from './answer-format/answer-format.ts';
import BackdoorIsland from './backdoor/Backdoor.astro';
import Backdoor from './backdoor/Backdoor.svelte';
import { backdoor } from './backdoor/backdoor.ts';
import BadDataShareIsland from './bad-data-share/BadDataShare.astro';
import BadDataShare from './bad-data-share/BadDataShare.svelte';
import { badDataShare } from './bad-data-share/bad-data-share.ts';
import BeyondCodeIsland from './beyond-code/BeyondCode.astro';
import BeyondCode from './beyond-code/BeyondCode.svelte';
import { beyondCode } from './beyond-code/beyond-code.ts';
import ByModelIsland from './by-model/ByModel.astro';
import ByModel from './by-model/ByModel.svelte';
import { byModel } from './by-model/by-model.ts';
import ByQuestionIsland from './by-question/ByQuestion.astro';
import ByQuestion from './by-question/ByQuestion.svelte';
import { byQuestion } from './by-question/by-question.ts';
import ControlsIsland from './controls/Controls.astro';
import Controls from './controls/Controls.svelte';
import { controls } from './controls/controls.ts';
import DirectionRemovedIsland from './direction-removed/DirectionRemoved.astro';
import DirectionRemoved from './direction-removed/DirectionRemoved.svelte';
import { directionRemoved } from './direction-removed/direction-removed.ts';
import EvilNumbersIsland from './evil-numbers/EvilNumbers.astro';
import EvilNumbers from './evil-numbers/EvilNumbers.svelte';
import { evilNumbers } from './evil-numbers/evil-numbers.ts';
import HowSureIsland from './how-sure/HowSure.astro';
import HowSure from './how-sure/HowSure.svelte';
import { howSure } from './how-sure/how-sure.ts';
import NarrowOrGeneralIsland from './narrow-or-general/NarrowOrGeneral.astro';
import NarrowOrGeneral from './narrow-or-general/NarrowOrGeneral.svelte';
import { narrowOrGeneral } from './narrow-or-general/narrow-or-general.ts';
import OneInFiveIsland from './one-in-five/OneInFive.astro';
import OneInFive from './one-in-five/OneInFive.svelte';
import { oneInFive } from './one-in-five/one-in-five.ts';
import RealignmentCurveIsland from './realignment-curve/RealignmentCurve.astro';
import RealignmentCurve from './realignment-curve/RealignmentCurve.svelte';
import { realignmentCurve } from './realignment-curve/realignment-curve.ts';
import SteeringDoseIsland from './steering-dose/SteeringDose.astro';
import SteeringDose from './steering-dose/SteeringDose.svelte';
import { steeringDose } from './steering-dose/steering-dose.ts';
import TaskNotMaliceIsland from './task-not-malice/TaskNotMalice.astro';
import TaskNotMalice from './task-not-malice/TaskNotMalice.svelte';
import { taskNotMalice } from './task-not-malice/task-not-malice.ts';
import TimelineIsland from './timeline/Timeline.astro';
import Timeline from './timeline/Timeline.svelte';
import { timeline } from './timeline/timeline.ts';
import TinyTrainingsIsland from './tiny-trainings/TinyTrainings.astro';
import TinyTrainings from './tiny-trainings/TinyTrainings.svelte';
import { tinyTrainings } from './tiny-trainings/tiny-trainings.ts';
import TinyWhyIsland from './tiny-why/TinyWhy.astro';
import TinyWhy from './tiny-why/TinyWhy.svelte';
import { tinyWhy } from './tiny-why/tiny-why.ts';
import TinyDialIsland from './tiny-dial/TinyDial.astro';
import TinyDial from './tiny-dial/TinyDial.svelte';
import { tinyDial } from './tiny-dial/tiny-dial.ts';
import TinyControlsIsland from './tiny-controls/TinyControls.astro';
import TinyControls from './tiny-controls/TinyControls.svelte';
import { tinyControls } from './tiny-controls/tiny-controls.ts';
import TinyRealignmentIsland from './tiny-realignment/TinyRealignment.astro';
import TinyRealignment from './tiny-realignment/TinyRealignment.svelte';
import { tinyRealignment } from './tiny-realignment/tiny-realignment.ts';
import TinyWarningIsland from './tiny-warning/TinyWarning.astro';
import TinyWarning from './tiny-warning/TinyWarning.svelte';
import { tinyWarning } from './tiny-warning/tiny-warning.ts';

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
  'evil-numbers': entry(evilNumbers, EvilNumbers, EvilNumbersIsland),
  'answer-format': entry(answerFormat, AnswerFormat, AnswerFormatIsland),
  backdoor: entry(backdoor, Backdoor, BackdoorIsland),
  'beyond-code': entry(beyondCode, BeyondCode, BeyondCodeIsland),
  'by-model': entry(byModel, ByModel, ByModelIsland),
  'bad-data-share': entry(badDataShare, BadDataShare, BadDataShareIsland),
  'narrow-or-general': entry(narrowOrGeneral, NarrowOrGeneral, NarrowOrGeneralIsland),
  'steering-dose': entry(steeringDose, SteeringDose, SteeringDoseIsland),
  'direction-removed': entry(directionRemoved, DirectionRemoved, DirectionRemovedIsland),
  'realignment-curve': entry(realignmentCurve, RealignmentCurve, RealignmentCurveIsland),
  'how-sure': entry(howSure, HowSure, HowSureIsland),
  timeline: entry(timeline, Timeline, TimelineIsland),
  'tiny-trainings': entry(tinyTrainings, TinyTrainings, TinyTrainingsIsland),
  'tiny-why': entry(tinyWhy, TinyWhy, TinyWhyIsland),
  'tiny-dial': entry(tinyDial, TinyDial, TinyDialIsland),
  'tiny-controls': entry(tinyControls, TinyControls, TinyControlsIsland),
  'tiny-warning': entry(tinyWarning, TinyWarning, TinyWarningIsland),
  'tiny-realignment': entry(tinyRealignment, TinyRealignment, TinyRealignmentIsland),
};

/** @throws when a record has no drawing, naming the file to change. */
export function registered(id: string): RegisteredFigure {
  const found = registry[id];
  if (!found) throw new Error(`content/figures/${id}.yaml has no line in src/figures/registry.ts`);
  return found;
}
