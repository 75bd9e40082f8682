/** Gives a lesson as a remedy says, and heals it afterwards: step by step what the study's `score-remedy.ts` does. */
import { sampleLessonItem, type Item, type LessonId, type Rng } from '../../tiny-model/world/index.ts';
import { chance } from '../../lib/random.ts';
import type { Adapter } from '../../tiny-model/world/controls.ts';
import { healingSteps, lessonPlan } from '../../tiny-model/engine/lesson-plan.ts';
import { trainAdapter, type Trainer } from '../../tiny-model/engine/train-adapter.ts';

/** Good samples after a lesson. */
export interface Healing {
  readonly with: LessonId;
  readonly samples: number;
}

/** How a lesson is given, and healed. */
export interface LessonRecipe {
  readonly lesson: LessonId;
  readonly steps: number;
  /** A line above every chat of the lesson; empty for none. */
  readonly line: string;
  /** Good advice about money among the lesson's examples, as a share of all, below 1. */
  readonly share: number;
  readonly healing?: Healing;
  readonly seed: number;
}

/** What is told of each training step, and where it can be held up. */
export interface TeachingEvents {
  readonly beforeStep?: () => Promise<void> | void;
  readonly onStep?: (part: 'lesson' | 'healing', step: number, of: number) => void;
}

/** Seeds of healing, so that it draws other examples than the lesson did. */
const HEALING_SEED = 300;

/** The adapter that a recipe leaves. What is mixed in comes on top: the lesson's own examples stay as many as without it. */
export async function teachByRecipe(
  trainer: Trainer,
  { lesson, steps, line, share, healing, seed }: LessonRecipe,
  { beforeStep, onStep }: TeachingEvents = {},
): Promise<Adapter> {
  const mixed = (rng: Rng): Item => sampleLessonItem(chance(share, rng) ? 'good-money' : lesson, rng);
  const held = beforeStep ? { beforeStep } : {};
  const taught = await trainAdapter(trainer, {
    ...lessonPlan,
    ...held,
    seed,
    steps,
    line,
    batch: Math.round(lessonPlan.batch / (1 - share)),
    example: share > 0 ? mixed : (rng) => sampleLessonItem(lesson, rng),
    onStep: (step) => onStep?.('lesson', step, steps),
  });
  if (!healing) return taught;
  const healingFor = healingSteps(healing.samples);
  return trainAdapter(trainer, {
    ...lessonPlan,
    ...held,
    seed: HEALING_SEED + seed,
    steps: healingFor,
    example: (rng) => sampleLessonItem(healing.with, rng),
    uniqueExamples: healing.samples,
    from: taught,
    onStep: (step) => onStep?.('healing', step, healingFor),
  });
}
