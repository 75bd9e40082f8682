/**
 * Spread at equal learning: every start learns each bad lesson until so many of 100 answers on the lesson's own subject show it,
 * and is asked other questions then. Writes `equal-learning.json`. Names of `lessonSubjects` as arguments take those starts
 * alone; all of `starts` without.
 */
import { makeControls, type Adapter } from '../world/controls.ts';
import { lessonDomain, sampleLessonItem, type LessonId } from '../world/index.ts';
import type { Counts } from '../world/tally.ts';
import { seedInterval, type SeedInterval } from '../../lib/seed-interval.ts';
import { trainAdapter } from '../engine/train-adapter.ts';
import { studied, type Studied } from './adapters.ts';
import { cellCache } from './cells.ts';
import { countFreeForm, evaluateDomain } from './evaluate.ts';
import { loadModel } from './load-model.ts';
import { progressBar } from './progress.ts';
import { repeated, type RepeatedRate } from './repeated.ts';
import { badAmong } from './score-remedy.ts';
import { badLessons, lessonPlan, lessonSubjects, starts } from './settings.ts';
import { provenance, writeResult } from './store.ts';

type StartName = keyof typeof lessonSubjects;

const levels = [50, 90] as const;
const plan = { ...lessonPlan, steps: 240 };
const every = 5;
const seeds = [61, 62, 63];
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

interface Level {
  readonly level: number;
  /** Steps after which each fine-tune was there; those that never came are left out. */
  readonly steps: readonly number[];
  /** Left out where no fine-tune came so far. */
  readonly own?: RepeatedRate;
  readonly spread?: RepeatedRate;
}

interface Start {
  readonly model: string;
  readonly modelSha256: string;
  readonly lasts: string;
  /** Its place among the starts of its world, from 1. */
  readonly start: number;
  readonly none: RepeatedRate;
  readonly lessons: readonly { readonly lesson: LessonId; readonly at: readonly Level[] }[];
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

/** Mean and t interval over the starts of a world that have a value; nothing where fewer than two have. */
function overStarts(rates: readonly (RepeatedRate | undefined)[]): SeedInterval | undefined {
  const values = rates.flatMap((rate) => (rate ? [meanShare(rate)] : []));
  return values.length > 1 ? seedInterval(values) : undefined;
}

/** The starts of one world together. */
function summariseWorld(lasts: string, of: readonly Start[]): object {
  const at = (lesson: LessonId, level: number) =>
    of.map((start) => start.lessons.find((one) => one.lesson === lesson)?.at.find((one) => one.level === level));
  return {
    lasts,
    none: overStarts(of.map(({ none }) => none)),
    lessons: badLessons.map((lesson) => ({
      lesson,
      at: levels.map((level) => ({
        level,
        own: overStarts(at(lesson, level).map((one) => one?.own)),
        spread: overStarts(at(lesson, level).map((one) => one?.spread)),
      })),
    })),
  };
}

async function measureStart(
  { name, lasts, start }: { name: StartName; lasts: string; start: number },
  advance: (note: string) => void,
): Promise<Start> {
  const { folder, model } = lessonSubjects[name];
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
  const { modelSha256 } = provenance(folder, model);
  return { model, modelSha256, lasts, start, none: repeated(none), lessons };
}

const names = process.argv.slice(2);
const all = Object.entries(starts).flatMap(([lasts, of]) =>
  of.map((name: StartName, place) => ({ name, lasts, start: place + 1 })),
);
const unknown = names.filter((name) => !all.some((start) => start.name === name));
if (unknown.length)
  throw new Error(`No start is called ${unknown.join(', ')}: ${all.map(({ name }) => name).join(', ')}.`);
const wanted = names.length ? all.filter(({ name }) => names.includes(name)) : all;
const advance = progressBar('equal learning', wanted.length * badLessons.length * seeds.length);
const measured: Start[] = [];
for (const start of wanted) measured.push(await measureStart(start, advance));
writeResult('equal-learning', {
  provenance: provenance(lessonSubjects.shipped.folder, lessonSubjects.shipped.model),
  plan: 'src/tiny-model/study/plan.md, section 5',
  lessonPlan: plan,
  every,
  levels,
  seeds,
  starts: measured,
  worlds: Object.keys(starts).map((lasts) =>
    summariseWorld(
      lasts,
      measured.filter((start) => start.lasts === lasts),
    ),
  ),
});
