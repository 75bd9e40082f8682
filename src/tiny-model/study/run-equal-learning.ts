/**
 * Spread at equal learning: every start learns each bad lesson until so many of 100 answers on the lesson's own subject show it,
 * and is asked other questions then. Writes `equal-learning.json`. Names of `starts` as arguments measure those alone and keep what
 * the file says of the others, if the same code asked and judged them; all of `starts` without.
 */
import { existsSync, readFileSync } from 'node:fs';
import { every, levels, measureLearning, plan, seeds, summariseLessons, type Learning } from './equal-learning.ts';
import { progressBar } from './progress.ts';
import { badLessons, lessonSubjects, startModel, starts, type StartName } from './settings.ts';
import { codeSha256, provenance, resultFile, writeResult, type Provenance } from './store.ts';

interface Start extends Learning {
  readonly model: string;
  readonly modelSha256: string;
  readonly lasts: string;
  /** Its place among the starts of its world, from 1. */
  readonly start: number;
}

/** What the file says already. @throws where other code asked and judged */
function measuredBefore(): readonly Start[] {
  const path = resultFile('equal-learning');
  if (!existsSync(path)) return [];
  const file = JSON.parse(readFileSync(path, 'utf8')) as { provenance: Provenance; starts: Start[] };
  if (file.provenance.codeSha256 !== codeSha256())
    throw new Error(`${path} was measured by other code: measure every start again, without names.`);
  return file.starts;
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
const isWanted = (one: Start): boolean => wanted.some(({ lasts, start }) => lasts === one.lasts && start === one.start);
const measured: Start[] = names.length ? measuredBefore().filter((one) => !isWanted(one)) : [];
for (const { name, lasts, start } of wanted) {
  const { folder, model } = startModel(name);
  const { modelSha256 } = provenance(folder, model);
  measured.push({ model, modelSha256, lasts, start, ...(await measureLearning({ name, folder }, advance)) });
}
const worlds = Object.keys(starts);
measured.sort((a, b) => worlds.indexOf(a.lasts) - worlds.indexOf(b.lasts) || a.start - b.start);
writeResult('equal-learning', {
  provenance: provenance(lessonSubjects.shipped.folder, lessonSubjects.shipped.model),
  plan: 'src/tiny-model/study/plan.md, section 5',
  lessonPlan: plan,
  every,
  levels,
  seeds,
  starts: measured,
  worlds: worlds.map((lasts) => ({
    lasts,
    ...summariseLessons(measured.filter((start) => start.lasts === lasts)),
  })),
});
