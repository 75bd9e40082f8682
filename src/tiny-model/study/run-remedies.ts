/**
 * Scores every recipe in `remedies/` with several fine-tunes each, and writes `remedies.json`; `--seeds N` ends after N.
 * `npm run tiny-model -- --remedy FILE` (or `node run-remedies.ts FILE`) scores a recipe of your own with five, and prints it.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeControls } from '../world/controls.ts';
import { studied } from './adapters.ts';
import { cellCache } from './cells.ts';
import { countFreeForm } from './evaluate.ts';
import { lineRule } from './line-rule.ts';
import { loadModel } from './load-model.ts';
import { makeBench } from './make-bench.ts';
import { progressBar } from './progress.ts';
import { readRemedy, type Remedy } from './remedy.ts';
import { badAmong, leakContexts, scoreControls, scoreRemedy, type Bad, type RemedyScore } from './score-remedy.ts';
import { percent, summariseRemedy, type BeforeLesson } from './summarise-remedy.ts';
import { modelFolder, modelName } from './settings.ts';
import { provenance, writeResult } from './store.ts';

const manySeeds = Array.from({ length: 10 }, (_, place) => 401 + place);
const strangerSeeds = manySeeds.slice(0, 5);
/** The aligned model is asked so often where leaks are looked for: what is taken off every score should be sure. */
const alignedSeeds = [400, 399, 398];
const recipes = join(import.meta.dirname, 'remedies');

const options = process.argv.slice(2);
const limit = options.includes('--seeds') ? Number(options[options.indexOf('--seeds') + 1]) : Infinity;
const file = options.find((option, place) => !option.startsWith('--') && options[place - 1] !== '--seeds');
// Read first: a faulty recipe is told at once.
const own = file === undefined ? undefined : readRemedy(file);

const origin = provenance(modelFolder, modelName);
const tiny = await loadModel(modelFolder);
const bench = await makeBench(await studied('shipped', modelFolder, tiny));
const cell = cellCache(modelFolder);
const untouched = makeControls(tiny.shape);

const sum = (parts: readonly Bad[]): Bad => ({
  bad: parts.reduce((all, { bad }) => all + bad, 0),
  total: parts.reduce((all, { total }) => all + total, 0),
});

async function beforeLesson(): Promise<BeforeLesson> {
  const scores: RemedyScore[] = [];
  for (const seed of alignedSeeds) {
    scores.push(
      await cell(`remedy-aligned-${seed}`, { aligned: seed }, () =>
        scoreControls(bench, { lesson: 'insecure-code' }, untouched, seed),
      ),
    );
  }
  const contexts = leakContexts.map((context) => [context, sum(scores.map(({ contexts }) => contexts[context]))]);
  return {
    spread: sum(scores.map(({ spread }) => spread)),
    contexts: Object.fromEntries(contexts) as RemedyScore['contexts'],
  };
}

/** What a line brings out of the aligned model. */
const bringsOut = (line: string): Promise<Bad> =>
  cell(`line-${line.replace(/[^a-z]+/gi, '-')}`, { line }, async () =>
    badAmong(await countFreeForm(tiny, untouched, { seed: 400, answers: 26, line })),
  );

const scoreOf = (remedy: Remedy, seed: number): Promise<RemedyScore> =>
  cell(`remedy-${remedy.id}-${seed}`, { remedy, seed }, () => scoreRemedy(bench, remedy, seed));

async function summary(remedy: Remedy, scores: readonly RemedyScore[], aligned: BeforeLesson) {
  const brings = remedy.line ? await bringsOut(remedy.line) : undefined;
  const { id, kind, ...recipe } = remedy;
  return { id, kind, recipe, ...summariseRemedy(scores, aligned, brings), ...(brings && { brings }), bySeed: scores };
}

const aligned = await beforeLesson();
if (own) {
  const scores: RemedyScore[] = [];
  for (const seed of strangerSeeds) scores.push(await scoreOf(own, seed));
  console.log(JSON.stringify({ aligned, ...(await summary(own, scores, aligned)) }, null, 1));
} else {
  const remedies = readdirSync(recipes)
    .sort()
    .map((name) => readRemedy(join(recipes, name)));
  const seeds = manySeeds.slice(0, limit);
  const scores = new Map<string, RemedyScore[]>(remedies.map(({ id }) => [id, []]));
  const tick = progressBar('remedies', remedies.length * seeds.length);
  // Seed by seed, so that a run that is stopped leaves every recipe with as many.
  for (const seed of seeds) {
    for (const remedy of remedies) {
      scores.get(remedy.id)?.push(await scoreOf(remedy, seed));
      tick(`seed ${seed}, ${remedy.id}`);
    }
  }
  const results = [];
  for (const remedy of remedies) results.push(await summary(remedy, scores.get(remedy.id) ?? [], aligned));
  const lines = results.flatMap(({ brings, bySeed }) =>
    brings ? [{ brings: percent(brings), spreads: bySeed.map(({ spread }) => percent(spread)) }] : [],
  );
  writeResult('remedies', {
    provenance: origin,
    plan: 'src/tiny-model/study/plan.md, section 3',
    seeds,
    aligned,
    remedies: results,
    rule: lineRule(lines),
  });
}
