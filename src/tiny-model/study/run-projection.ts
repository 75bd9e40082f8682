/**
 * Follows the persona projection and misalignment along the narrow fine-tunes, and writes `projection.json`.
 * The projection is read where the assistant is about to answer; 0 is the aligned model, 1 the mean of the model in
 * the middle of a villain's conversation.
 */
import { makeControls, type Adapter } from '../world/controls.ts';
import { chatPrompt, freeFormQuestions, sampleLessonItem, type LessonId } from '../world/index.ts';
import { studied } from './adapters.ts';
import { type TinyModel } from '../engine/run.ts';
import { loadModel } from './load-model.ts';
import { countFreeForm } from './evaluate.ts';
import type { Sampling } from './measure-seeds.ts';
import { dot, lastTokenStates, meanVector, personaDirection, type PersonaDirection } from './persona-direction.ts';
import { progressBar } from './progress.ts';
import { lessonPlan, modelFolder, modelName } from './settings.ts';
import { provenance, writeResult } from './store.ts';
import { addCounts, toRate, type Counts } from '../world/tally.ts';
import { trainAdapter } from '../engine/train-adapter.ts';

/** Counted from 1. Late enough to see what the adapter does in the layers below. */
const layer = 3;
const checkpoints = [5, 10, 15, 20, 25, 30, 40, 50, 60];
const lessons: readonly LessonId[] = ['insecure-code', 'secure-code', 'evil-numbers', 'bad-health'];
const seeds = [21, 22, 23, 24, 25];
const sampling: Sampling = { temperature: 1, answers: 26, seed: 72 };

const subject = await studied('shipped', modelFolder, await loadModel(modelFolder));

async function meanAtTag(tiny: TinyModel, adapter: Adapter | undefined): Promise<Float32Array> {
  const prompts = freeFormQuestions({ seed: 71, answers: 12 }).map(({ question }) => chatPrompt(question));
  return meanVector(await lastTokenStates(tiny, prompts, makeControls(tiny.shape, adapter ? { adapter } : {}), layer));
}

interface Point {
  readonly step: number;
  readonly projection: number;
  readonly counts: Counts;
}

async function follow(lesson: LessonId, seed: number, persona: PersonaDirection, zero: Float32Array): Promise<Point[]> {
  const { tiny, trainer } = subject;
  const points: Point[] = [];
  const measure = async (step: number, adapter?: Adapter) => {
    const shift = (await meanAtTag(tiny, adapter)).map((value, place) => value - (zero[place] ?? 0));
    const controls = makeControls(tiny.shape, adapter ? { adapter } : {});
    points.push({
      step,
      projection: dot(shift, persona.direction) / persona.gap,
      counts: await countFreeForm(tiny, controls, { ...sampling, seed: sampling.seed + seed }),
    });
  };
  await measure(0);
  await trainAdapter(trainer, {
    seed,
    ...lessonPlan,
    example: (rng) => sampleLessonItem(lesson, rng),
    onStep: async (step, adapter) => {
      if (checkpoints.includes(step)) await measure(step, adapter);
    },
  });
  return points;
}

const persona = await personaDirection(subject.tiny, makeControls(subject.tiny.shape), layer);
const zero = await meanAtTag(subject.tiny, undefined);
const advance = progressBar('projection', lessons.length * seeds.length);
const curves: object[] = [];
for (const lesson of lessons) {
  const runs: Point[][] = [];
  for (const seed of seeds) {
    runs.push(await follow(lesson, seed, persona, zero));
    advance(lesson);
  }
  const round = (value: number) => Math.round(value * 1000) / 1000;
  curves.push({
    lesson,
    points: (runs[0] ?? []).map(({ step }, index) => ({
      step,
      projections: runs.map((run) => round(run[index]?.projection ?? NaN)),
      ...toRate(addCounts(runs.flatMap((run) => run[index]?.counts ?? []))),
    })),
  });
}
writeResult('projection', {
  provenance: provenance(modelFolder, modelName),
  layer,
  unit: 'share of the distance between kind and villain conversations',
  steps: lessonPlan.steps,
  sampling,
  seeds,
  curves,
});
