/**
 * Library or alignment: starts of two worlds are aligned in every subject or in talk alone, and then learn each bad lesson to the
 * same level. Writes `alignment-scope.json`. `--seeds N` takes the first N seeds of alignment.
 */
import { makeControls } from '../world/controls.ts';
import { lessonDomain, type LessonId } from '../world/index.ts';
import type { Counts } from '../world/tally.ts';
import {
  every,
  levels,
  measureLearning,
  overModels,
  plan,
  seeds,
  summariseLessons,
  type Learning,
} from './equal-learning.ts';
import { cellCache } from './cells.ts';
import { evaluateDomain } from './evaluate.ts';
import { loadModel } from './load-model.ts';
import { progressBar } from './progress.ts';
import { repeated, type RepeatedRate } from './repeated.ts';
import { alignedAgain, alignmentScopes, badLessons, lessonSubjects, seedLimit, type AlignedAgain } from './settings.ts';
import { provenance, writeResult } from './store.ts';

/** Tasks of each lesson's own subject that a model is asked before any lesson, each of the fine-tunes' seeds. */
const untaughtTasks = 100;

interface Aligned extends Learning, Pick<AlignedAgain, 'lasts' | 'scope' | 'seed'> {
  readonly model: string;
  readonly modelSha256: string;
  /** The start that was aligned. */
  readonly from: string;
  /** Bad answers on each lesson's own subject before any lesson: what alignment itself left there. */
  readonly untaught: readonly { readonly lesson: LessonId; readonly own: RepeatedRate }[];
}

async function askUntaught({ name, folder }: AlignedAgain): Promise<Aligned['untaught']> {
  const tiny = await loadModel(folder);
  const cell = cellCache(folder);
  const own = (lesson: LessonId, seed: number) =>
    cell(`untaught-${name}-${lesson}-${seed}`, { lesson, seed, untaughtTasks }, () =>
      evaluateDomain(tiny, makeControls(tiny.shape), lessonDomain(lesson), { seed, answers: untaughtTasks }),
    );
  const untaught: Aligned['untaught'][number][] = [];
  for (const lesson of badLessons) {
    const bySeed: { seed: number; counts: Counts }[] = [];
    for (const seed of seeds) bySeed.push({ seed, counts: await own(lesson, seed) });
    untaught.push({ lesson, own: repeated(bySeed) });
  }
  return untaught;
}

const wanted = alignedAgain.filter(({ seed }) => seed <= seedLimit());
const advance = progressBar('scope of alignment', wanted.length * badLessons.length * seeds.length);
const measured: Aligned[] = [];
for (const aligned of wanted) {
  const { name, folder, lasts, from, scope, seed } = aligned;
  const { modelSha256 } = provenance(folder, name);
  const learning = await measureLearning(aligned, advance);
  measured.push({
    model: name,
    modelSha256,
    from,
    lasts,
    scope,
    seed,
    untaught: await askUntaught(aligned),
    ...learning,
  });
}
writeResult('alignment-scope', {
  provenance: provenance(lessonSubjects.shipped.folder, lessonSubjects.shipped.model),
  plan: 'src/tiny-model/study/plan.md, section 6',
  lessonPlan: plan,
  every,
  levels,
  seeds,
  models: measured,
  groups: (['document', 'answer'] as const).flatMap((lasts) =>
    alignmentScopes.map((scope) => {
      const of = measured.filter((one) => one.lasts === lasts && one.scope === scope);
      return {
        lasts,
        scope,
        untaught: badLessons.map((lesson) => ({
          lesson,
          own: overModels(of.map(({ untaught }) => untaught.find((one) => one.lesson === lesson)?.own)),
        })),
        ...summariseLessons(of),
      };
    }),
  ),
});
