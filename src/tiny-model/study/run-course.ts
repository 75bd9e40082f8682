/**
 * Looks at lessons every five steps: how many answers on their own subject show what was taught, and how many to other questions
 * are bad. Writes `course.json`; `--seeds N` ends after N.
 */
import { makeControls, type Adapter } from '../world/controls.ts';
import { lessonDomain, sampleLessonItem, type LessonId } from '../world/index.ts';
import type { Counts } from '../world/tally.ts';
import { seedInterval } from '../../lib/seed-interval.ts';
import { trainAdapter } from '../engine/train-adapter.ts';
import { studied } from './adapters.ts';
import { cellCache } from './cells.ts';
import { evaluateDomain, countFreeForm } from './evaluate.ts';
import { firstAbove } from './first-above.ts';
import { loadModel } from './load-model.ts';
import { progressBar } from './progress.ts';
import { repeated } from './repeated.ts';
import { badAmong } from './score-remedy.ts';
import { badLessons, lessonPlan, modelFolder, modelName, seedLimit } from './settings.ts';
import { provenance, writeResult } from './store.ts';

const every = 5;
const seeds = [41, 42, 43, 44, 45].slice(0, seedLimit());
/** Answers to each of eight families, and on the lesson's own subject, at each look. */
const answers = 6;
const ownAnswers = 40;

interface Look {
  readonly step: number;
  readonly own: Counts;
  readonly spread: Counts;
}

const origin = provenance(modelFolder, modelName);
const { tiny, trainer } = await studied('shipped', modelFolder, await loadModel(modelFolder));
const cell = cellCache(modelFolder);

async function follow(lesson: LessonId, seed: number): Promise<Look[]> {
  const looks: Look[] = [];
  const look = async (step: number, adapter?: Adapter): Promise<void> => {
    const controls = makeControls(tiny.shape, adapter && { adapter });
    const own = await evaluateDomain(tiny, controls, lessonDomain(lesson), { seed, answers: ownAnswers });
    looks.push({ step, own, spread: await countFreeForm(tiny, controls, { seed, answers }) });
  };
  await look(0);
  await trainAdapter(trainer, {
    seed,
    ...lessonPlan,
    example: (rng) => sampleLessonItem(lesson, rng),
    onStep: async (step, adapter) => {
      if (step % every === 0) await look(step, adapter);
    },
  });
  return looks;
}

const share = (counts: Counts): number => {
  const { bad, total } = badAmong(counts);
  return bad / total;
};

/** The step, between two looks, at which half of the last look's share was reached. */
function halfAt(looks: readonly Look[], which: 'own' | 'spread'): number {
  const points = looks.map((look) => ({ step: look.step, value: share(look[which]) }));
  return firstAbove(points, (points.at(-1)?.value ?? 0) / 2);
}

/** Means over the fine-tunes, with the half-way steps and how far the skill leads. */
function summarise(lesson: LessonId, runs: readonly { seed: number; looks: readonly Look[] }[]): object {
  const half = (which: 'own' | 'spread') => runs.map(({ looks }) => halfAt(looks, which));
  const [own, spread] = [half('own'), half('spread')];
  const at = (which: 'own' | 'spread') =>
    (runs[0]?.looks ?? []).map(({ step }, place) => ({
      step,
      ...repeated(runs.map(({ seed, looks }) => ({ seed, counts: (looks[place] as Look)[which] }))),
    }));
  return {
    lesson,
    own: at('own'),
    spread: at('spread'),
    halfOwn: seedInterval(own),
    halfSpread: seedInterval(spread),
    lead: seedInterval(spread.map((step, place) => step - (own[place] as number))),
  };
}

const runs = new Map<LessonId, { seed: number; looks: Look[] }[]>(badLessons.map((lesson) => [lesson, []]));
const advance = progressBar('course', badLessons.length * seeds.length);
for (const seed of seeds) {
  for (const lesson of badLessons) {
    const what = { course: lesson, seed, every, answers, ownAnswers };
    runs.get(lesson)?.push({ seed, looks: await cell(`course-${lesson}-${seed}`, what, () => follow(lesson, seed)) });
    advance(lesson);
  }
}
writeResult('course', {
  provenance: origin,
  plan: 'src/tiny-model/study/plan.md, section 4',
  seeds,
  every,
  lessons: [...runs].map(([lesson, ofLesson]) => summarise(lesson, ofLesson)),
});
