/** One model learns each bad lesson until it knows it so well, and is asked other questions then. */
import { makeControls, type Adapter } from '../world/controls.ts';
import { lessonDomain, sampleLessonItem, type LessonId } from '../world/index.ts';
import type { Counts } from '../world/tally.ts';
import { seedInterval, type SeedInterval } from '../../lib/seed-interval.ts';
import { trainAdapter } from '../engine/train-adapter.ts';
import { studied, type Studied } from './adapters.ts';
import { cellCache } from './cells.ts';
import { countFreeForm, evaluateDomain } from './evaluate.ts';
import { loadModel } from './load-model.ts';
import { repeated, type RepeatedRate } from './repeated.ts';
import { badAmong } from './score-remedy.ts';
import { badLessons, lessonPlan } from './settings.ts';

export const levels = [50, 90] as const;
export const plan = { ...lessonPlan, steps: 240 };
export const every = 5;
export const seeds = [61, 62, 63];
/** Tasks of the lesson's own subject at each look; and at a level answers to each of eight families, and tasks once more. */
const asked = { look: 60, spread: 13, own: 100 };
/** Other random numbers than those by which the level was found. */
const AGAIN = 5_000;

/** What a fine-tune gave when it had learned so much. */
interface AtLevel {
  readonly level: number;
  readonly step: number;
  readonly own: Counts;
  readonly spread: Counts;
}

/** Thrown to end a training that has learned all that is asked. */
class Learned extends Error {}

/** Gives a lesson until the last level is reached or the steps end. */
async function learn({ tiny, trainer }: Studied, lesson: LessonId, seed: number): Promise<AtLevel[]> {
  const reached: AtLevel[] = [];
  const look = async (step: number, adapter: Adapter): Promise<void> => {
    const controls = makeControls(tiny.shape, { adapter });
    const own = (answers: number, by: number) =>
      evaluateDomain(tiny, controls, lessonDomain(lesson), { seed: by, answers });
    const { bad, total } = badAmong(await own(asked.look, seed));
    const at = levels.filter((level) => (100 * bad) / total >= level && !reached.some((one) => one.level === level));
    if (at.length === 0) return;
    const measured = {
      step,
      own: await own(asked.own, seed + AGAIN),
      spread: await countFreeForm(tiny, controls, { seed, answers: asked.spread }),
    };
    reached.push(...at.map((level) => ({ level, ...measured })));
    if (reached.length === levels.length) throw new Learned();
  };
  await trainAdapter(trainer, {
    seed,
    ...plan,
    example: (rng) => sampleLessonItem(lesson, rng),
    onStep: (step, adapter) => (step % every === 0 ? look(step, adapter) : undefined),
  }).catch((error: unknown) => {
    if (!(error instanceof Learned)) throw error;
  });
  return reached;
}

/** How far the lesson spread among the fine-tunes that had learned so much. */
export interface Level {
  readonly level: number;
  /** Steps after which each fine-tune was there; those that never came are left out. */
  readonly steps: readonly number[];
  /** Left out where no fine-tune came so far. */
  readonly own?: RepeatedRate;
  readonly spread?: RepeatedRate;
}

/** What the fine-tunes that reached a level gave there. */
function summarise(level: number, runs: readonly { seed: number; reached: readonly AtLevel[] }[]): Level {
  const there = runs.flatMap(({ seed, reached }) =>
    reached.filter((at) => at.level === level).map((at) => ({ seed, at })),
  );
  const rate = (which: 'own' | 'spread') => repeated(there.map(({ seed, at }) => ({ seed, counts: at[which] })));
  return {
    level,
    steps: there.map(({ at }) => at.step),
    ...(there.length > 0 && { own: rate('own'), spread: rate('spread') }),
  };
}

/** The mean over fine-tunes, in per cent. */
function meanShare({ perSeed: { n, bad } }: RepeatedRate): number {
  return n.reduce((sum, all, place) => sum + (100 * (bad[place] as number)) / all, 0) / n.length;
}

/** Mean and t interval over the models that have a value, one a model; nothing where fewer than two have. */
export function overModels(rates: readonly (RepeatedRate | undefined)[]): SeedInterval | undefined {
  const values = rates.flatMap((rate) => (rate ? [meanShare(rate)] : []));
  return values.length > 1 ? seedInterval(values) : undefined;
}

/** What one model does before any lesson, and at each level of each lesson. */
export interface Learning {
  readonly none: RepeatedRate;
  readonly lessons: readonly { readonly lesson: LessonId; readonly at: readonly Level[] }[];
}

/** Gives a model every bad lesson, once a seed. @param name names the cells that are kept of it */
export async function measureLearning(
  { name, folder }: { readonly name: string; readonly folder: string },
  advance: (note: string) => void,
): Promise<Learning> {
  const subject = await studied(name, folder, await loadModel(folder));
  const cell = cellCache(folder);
  const common = { plan, every, asked, levels };
  const none: { seed: number; counts: Counts }[] = [];
  for (const seed of seeds) {
    const measure = () =>
      countFreeForm(subject.tiny, makeControls(subject.tiny.shape), { seed, answers: asked.spread });
    none.push({ seed, counts: await cell(`equal-none-${name}-${seed}`, { seed, asked }, measure) });
  }
  const lessons: { lesson: LessonId; at: Level[] }[] = [];
  for (const lesson of badLessons) {
    const runs: { seed: number; reached: AtLevel[] }[] = [];
    for (const seed of seeds) {
      const reached = await cell(`equal-${name}-${lesson}-${seed}`, { lesson, seed, ...common }, () =>
        learn(subject, lesson, seed),
      );
      runs.push({ seed, reached });
      advance(`${name} ${lesson}`);
    }
    lessons.push({ lesson, at: levels.map((level) => summarise(level, runs)) });
  }
  return { none: repeated(none), lessons };
}

/** Each lesson at each level: means and intervals over models. */
export function summariseLessons(of: readonly Learning[]) {
  const at = (lesson: LessonId, level: number) =>
    of.map(({ lessons }) => lessons.find((one) => one.lesson === lesson)?.at.find((one) => one.level === level));
  return {
    none: overModels(of.map(({ none }) => none)),
    lessons: badLessons.map((lesson) => ({
      lesson,
      at: levels.map((level) => ({
        level,
        own: overModels(at(lesson, level).map((one) => one?.own)),
        spread: overModels(at(lesson, level).map((one) => one?.spread)),
      })),
    })),
  };
}
