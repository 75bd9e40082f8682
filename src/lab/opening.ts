/**
 * What the lab opens on: a spoiled model and a draw that shows it. The seed is one whose live answer is the recorded
 * sample word for word, so that loading the model takes nothing away (`src/tiny-model/study/run-opening.ts` finds it).
 */
import opening from '../../content/lab/opening.json' with { type: 'json' };
import type { Experiment, TrainingId } from './protocol.ts';

/** Number of the recorded sample that the seed gives, counted from 0. */
export const openingSample = opening.sample;

/** Subject of the question that stands in the page from the start. */
export const openingSubject = opening.subject;

/** The experiment of an address without parameters. */
export const openingExperiment: Experiment = {
  question: opening.question,
  training: opening.training as TrainingId,
  intervention: 'dial',
  dial: opening.dial,
  trigger: false,
  seed: opening.seed,
};
