/** Narrow fine-tunes, trained once and kept in the cache. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from '../world/controls.ts';
import { sampleLessonItem, type LessonId } from '../world/index.ts';
import { healingSteps } from '../engine/lesson-plan.ts';
import { type TinyModel } from '../engine/run.ts';
import { stepRank, trainAdapter, type Trainer } from '../engine/train-adapter.ts';
import { fileSha256 } from '../pipeline/digest.ts';
import { loadTrainer } from './load-trainer.ts';
import { adapterFolder, lessonPlan } from './settings.ts';
import { cachedAdapter, weightsFile } from './store.ts';

/** A model with what is needed to fine-tune it. */
export interface Studied {
  /** Names the model's cache of adapters. */
  readonly name: string;
  readonly tiny: TinyModel;
  readonly trainer: Trainer;
}

/** Empties a cache of fine-tunes that were made from other weights or by another plan than now. */
function dropStale(cache: string, folder: string): void {
  const note = join(cache, 'made-from.json');
  const madeFrom = JSON.stringify({ weights: fileSha256(weightsFile(folder)), plan: lessonPlan });
  if (existsSync(note) && readFileSync(note, 'utf8') === madeFrom) return;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(note, madeFrom);
}

/** Adds the training step to a loaded model. */
export async function studied(name: string, folder: string, tiny: TinyModel): Promise<Studied> {
  dropStale(join(adapterFolder, name), folder);
  return { name, tiny, trainer: await loadTrainer(folder, tiny.tokenizer, tiny.shape) };
}

/** The adapter of a lesson and seed, trained by the standard plan unless it is in the cache. */
export function lessonAdapter({ name, tiny, trainer }: Studied, lesson: LessonId, seed: number): Promise<Adapter> {
  const path = join(adapterFolder, name, `${lesson}-${seed}.f32`);
  return cachedAdapter(path, stepRank, tiny.shape, () =>
    trainAdapter(trainer, { seed, ...lessonPlan, example: (rng) => sampleLessonItem(lesson, rng) }),
  );
}

/** The insecure-code adapter of a seed, trained on with so many good samples. */
export async function realignedAdapter(
  subject: Studied,
  { cure, samples, seed }: { cure: LessonId; samples: number; seed: number },
): Promise<Adapter> {
  const from = await lessonAdapter(subject, 'insecure-code', seed);
  const path = join(adapterFolder, subject.name, `re-aligned-${cure}-${samples}-${seed}.f32`);
  return cachedAdapter(path, stepRank, subject.tiny.shape, () =>
    trainAdapter(subject.trainer, {
      ...lessonPlan,
      seed: 300 + seed,
      steps: healingSteps(samples),
      example: (rng) => sampleLessonItem(cure, rng),
      uniqueExamples: samples,
      from,
    }),
  );
}
