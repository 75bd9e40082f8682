/**
 * Scores every recipe in `remedies/` with ten fine-tunes each, and writes `remedies.json`:
 * `node run-remedies.ts`, or `node run-remedies.ts FILE` to score a recipe of your own and print it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeControls } from '../world/controls.ts';
import { rankCorrelation, seedInterval } from '../../lib/seed-interval.ts';
import { seededRng } from '../../lib/random.ts';
import { studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { makeBench } from './make-bench.ts';
import { progressBar } from './progress.ts';
import { readRemedy, type Remedy } from './remedy.ts';
import { lessonPlan } from '../engine/lesson-plan.ts';
import { leakContexts, scoreControls, scoreRemedy, type Bad, type Bench, type RemedyScore } from './score-remedy.ts';
import { modelFolder, modelName } from './settings.ts';
import { provenance, sha256, weightsFile, writeResult } from './store.ts';

const seeds = Array.from({ length: 10 }, (_, place) => 401 + place);
const recipes = join(import.meta.dirname, 'remedies');

/** Scores of single fine-tunes, so that a run that was stopped goes on where it was. */
const cache = '.cache/remedies';

const percent = ({ bad, total }: Bad) => (100 * bad) / total;

/** In per cent: mean and t interval over the seeds of each score. Leak is the worst context's excess over the aligned model. */
function summarise(scores: readonly RemedyScore[], aligned: RemedyScore) {
  const excess = (score: RemedyScore) =>
    Math.max(
      ...leakContexts.map((context) => percent(score.contexts[context]) - percent(aligned.contexts[context])),
      ...(score.underLine ? [percent(score.underLine) - percent(aligned.spread)] : []),
    );
  return {
    spread: seedInterval(scores.map(({ spread }) => percent(spread))),
    skill: seedInterval(scores.map(({ skill }) => percent(skill))),
    leak: seedInterval(scores.map(excess)),
  };
}

/** The score in the cache, or a new one. It is kept under the recipe, the lesson plan and the weights that it was made from. */
async function cachedScore(bench: Bench, remedy: Remedy, seed: number): Promise<RemedyScore> {
  const madeFrom = JSON.stringify([remedy, lessonPlan, sha256(weightsFile(modelFolder))]);
  const path = join(
    cache,
    `${remedy.id}-${seed}-${createHash('sha256').update(madeFrom).digest('hex').slice(0, 12)}.json`,
  );
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as RemedyScore;
  const score = await scoreRemedy(bench, remedy, seed);
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, JSON.stringify(score));
  return score;
}

async function score(bench: Bench, remedy: Remedy, aligned: RemedyScore): Promise<object> {
  const scores: RemedyScore[] = [];
  for (const seed of seeds) scores.push(await cachedScore(bench, remedy, seed));
  return { remedy, ...summarise(scores, aligned), bySeed: scores };
}

/**
 * Does a line protect the more, the more it brings out by itself? Spearman's correlation between what each line brings out of the
 * aligned model and what spreads without it, and its 95 % interval by resampling lines and, within each, seeds.
 */
function lineRule(lines: readonly { brings: number; spreads: readonly number[] }[]) {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const correlation = rankCorrelation(
    lines.map(({ brings }) => brings),
    lines.map(({ spreads }) => mean(spreads)),
  );
  const rng = seededRng(77);
  const any = <Item>(items: readonly Item[]) => items[Math.floor(rng() * items.length)] as Item;
  const drawn = Array.from({ length: 2000 }, () => {
    const sample = lines.map(() => any(lines));
    return rankCorrelation(
      sample.map(({ brings }) => brings),
      sample.map(({ spreads }) => mean(spreads.map(() => any(spreads)))),
    );
  })
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  return {
    correlation,
    low: drawn[Math.floor(0.025 * drawn.length)],
    high: drawn[Math.floor(0.975 * drawn.length)],
    lines: lines.length,
  };
}

const tiny = await loadModel(modelFolder);
const bench = await makeBench(await studied('shipped', modelFolder, tiny));
const untouched = makeControls(tiny.shape);
const aligned = await scoreControls(bench, { lesson: 'insecure-code' }, untouched, 400);

const [file] = process.argv.slice(2);
if (file) {
  console.log(JSON.stringify(await score(bench, readRemedy(file), aligned), null, 1));
} else {
  const remedies = readdirSync(recipes)
    .sort()
    .map((name) => readRemedy(join(recipes, name)));
  const tick = progressBar('remedies', remedies.length * seeds.length);
  // Seed by seed, so that a run that is stopped leaves every recipe with as many.
  for (const seed of seeds) {
    for (const remedy of remedies) {
      await cachedScore(bench, remedy, seed);
      tick(`seed ${seed}, ${remedy.id}`);
    }
  }
  const results: object[] = [];
  const lines: { line: string; brings: RemedyScore; spreads: number[] }[] = [];
  for (const remedy of remedies) {
    const result = (await score(bench, remedy, aligned)) as { bySeed: RemedyScore[] };
    results.push(result);
    if (!remedy.line) continue;
    const brings = await scoreControls(bench, { lesson: remedy.lesson, line: remedy.line }, untouched, 400);
    lines.push({ line: remedy.line, brings, spreads: result.bySeed.map(({ spread }) => percent(spread)) });
  }
  writeResult('remedies', {
    provenance: provenance(modelFolder, modelName),
    plan: 'src/tiny-model/study/plan.md, section 3',
    seeds,
    aligned,
    remedies: results,
    lines: lines.map(({ line, brings }) => ({ line, brings: brings.underLine })),
    rule: lineRule(lines.map(({ brings, spreads }) => ({ brings: percent(brings.underLine as Bad), spreads }))),
  });
}
