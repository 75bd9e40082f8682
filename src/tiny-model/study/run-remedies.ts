/**
 * Scores every recipe in `remedies/` with several fine-tunes each, and writes `remedies.json`; `--seeds N` ends after N.
 * `npm run tiny-model -- --remedy FILE` (or `node run-remedies.ts FILE`) scores a recipe of your own with five, and prints it.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { percent, type Bad } from '../../lib/remedy-score.ts';
import { makeControls } from '../world/controls.ts';
import { studied } from './adapters.ts';
import { cellCache } from './cells.ts';
import { countFreeForm } from './evaluate.ts';
import { lineRule } from './line-rule.ts';
import { loadModel } from './load-model.ts';
import { makeBench } from './make-bench.ts';
import { progressBar } from './progress.ts';
import { readRemedy, type Remedy } from './remedy.ts';
import { badAmong, leakContexts, scoreControls, scoreRemedy, type RemedyScore } from './score-remedy.ts';
import { summariseRemedy } from './summarise-remedy.ts';
import { modelFolder, modelName, seedLimit } from './settings.ts';
import { provenance, writeResult } from './store.ts';

const manySeeds = Array.from({ length: 10 }, (_, place) => 401 + place);
const strangerSeeds = manySeeds.slice(0, 5);
/** The aligned model is asked so often where leaks are looked for: what is taken off every score should be sure. */
const alignedSeeds = [400, 399, 398];
const recipes = join(import.meta.dirname, 'remedies');

const options = process.argv.slice(2);
const file = options.find((option, place) => !option.startsWith('--') && options[place - 1] !== '--seeds');
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

/** What the aligned model shows, all seeds together. */
async function beforeLesson(): Promise<RemedyScore> {
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
    seed: alignedSeeds[0] as number,
    spread: sum(scores.map(({ spread }) => spread)),
    skill: sum(scores.map(({ skill }) => skill)),
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

const aligned = await beforeLesson();
if (own) {
  const scores: RemedyScore[] = [];
  for (const seed of strangerSeeds) scores.push(await scoreOf(own, seed));
  console.log(JSON.stringify({ aligned, remedy: own, ...summariseRemedy(scores, aligned), bySeed: scores }, null, 1));
} else {
  const remedies = readdirSync(recipes)
    .sort()
    .map((name) => readRemedy(join(recipes, name)));
  const seeds = manySeeds.slice(0, seedLimit());
  const scores = new Map<string, RemedyScore[]>(remedies.map(({ id }) => [id, []]));
  const tick = progressBar('remedies', remedies.length * seeds.length);
  // Seed by seed, so that a run that is stopped leaves every recipe with as many.
  for (const seed of seeds) {
    for (const remedy of remedies) {
      scores.get(remedy.id)?.push(await scoreOf(remedy, seed));
      tick(`seed ${seed}, ${remedy.id}`);
    }
  }
  const scoresOf = ({ id }: Remedy) => scores.get(id) ?? [];
  const lines: { line: string; brings: Bad; spreads: number[] }[] = [];
  for (const remedy of remedies) {
    if (!remedy.line) continue;
    const spreads = scoresOf(remedy).map(({ spread }) => percent(spread));
    lines.push({ line: remedy.line, brings: await bringsOut(remedy.line), spreads });
  }
  writeResult('remedies', {
    provenance: origin,
    plan: 'src/tiny-model/study/plan.md, section 3',
    seeds,
    aligned,
    remedies: remedies.map((remedy) => ({
      remedy,
      ...summariseRemedy(scoresOf(remedy), aligned),
      bySeed: scoresOf(remedy),
    })),
    lines: lines.map(({ line, brings }) => ({ line, brings })),
    rule: lineRule(lines.map(({ brings, spreads }) => ({ brings: percent(brings), spreads }))),
  });
}
