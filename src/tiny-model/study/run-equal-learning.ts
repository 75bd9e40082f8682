/**
 * Spread at equal learning: every start learns each bad lesson until so many of 100 answers on the lesson's own subject show it,
 * and is asked other questions then. Writes `equal-learning.json`. Names of `lessonSubjects` as arguments take those starts
 * alone; all of `starts` without.
 */
import { every, levels, measureLearning, plan, seeds, summariseLessons, type Learning } from './equal-learning.ts';
import { progressBar } from './progress.ts';
import { badLessons, lessonSubjects, starts } from './settings.ts';
import { provenance, writeResult } from './store.ts';

type StartName = keyof typeof lessonSubjects;

interface Start extends Learning {
  readonly model: string;
  readonly modelSha256: string;
  readonly lasts: string;
  /** Its place among the starts of its world, from 1. */
  readonly start: number;
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
for (const { name, lasts, start } of wanted) {
  const { folder, model } = lessonSubjects[name];
  const { modelSha256 } = provenance(folder, model);
  measured.push({ model, modelSha256, lasts, start, ...(await measureLearning({ name, folder }, advance)) });
}
writeResult('equal-learning', {
  provenance: provenance(lessonSubjects.shipped.folder, lessonSubjects.shipped.model),
  plan: 'src/tiny-model/study/plan.md, section 5',
  lessonPlan: plan,
  every,
  levels,
  seeds,
  starts: measured,
  worlds: Object.keys(starts).map((lasts) => ({
    lasts,
    ...summariseLessons(measured.filter((start) => start.lasts === lasts)),
  })),
});
