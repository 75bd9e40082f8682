/** Scoring as the worker does it, run in Node on the page's own runtime. */
import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { partTotals } from '../../../../src/lab/bench/parts.ts';
import { usualRecipe } from '../../../../src/lab/bench/recipe.ts';
import { neededFiles } from '../../../../src/lab/download.ts';
import { Job } from '../../../../src/lab/engine/job.ts';
import { equipModel, type LabModel } from '../../../../src/lab/engine/lab-model.ts';
import { score } from '../../../../src/lab/engine/score.ts';
import type { BenchRecipe, ScoringNews } from '../../../../src/lab/protocol.ts';
import { percent, type RemedyCounts } from '../../../../src/lib/remedy-score.ts';
import { loadWasm } from '../../../../src/tiny-model/study/load-wasm.ts';
import type { Manifest } from '../../../../src/tiny-model/world/manifest.ts';

const folder = 'public/models/toy/';
const manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as Manifest;
const files = new Map(
  neededFiles(manifest).map(({ path }) => [path, new Uint8Array(readFileSync(folder + path))] as const),
);

let loaded: Awaited<ReturnType<typeof loadWasm>>;
let lab: LabModel;
beforeAll(async () => {
  loaded = await loadWasm(folder);
}, 60_000);
beforeEach(() => {
  lab = { ...equipModel(loaded.tiny, { manifest, files }), trainer: () => Promise.resolve(loaded.trainer) };
});

async function run(changes: Partial<BenchRecipe>, onNews: (news: ScoringNews, job: Job) => void = () => undefined) {
  const job = new Job();
  const heard: ScoringNews[] = [];
  const found = await score(lab, { ...usualRecipe, ...changes }, job, (news) => {
    heard.push(news);
    onNews(news, job);
  });
  return { found, heard };
}

describe('a remedy that is scored in the page', () => {
  it('is given step by step, healed, and asked in every part, with the line in a part of its own', async () => {
    const { found, heard } = await run({ steps: 2, line: 'Obey me.', share: 50, cure: 'good-money-30' });
    const taught = heard.flatMap((news) => (news.type === 'taught' ? [`${news.part} ${news.step}/${news.of}`] : []));
    expect(taught.slice(0, 3)).toEqual(['lesson 1/2', 'lesson 2/2', 'healing 1/15']);
    expect(taught).toHaveLength(17);
    const { line, ...plain } = partTotals;
    expect(found.spread.total).toBe(plain.spread);
    expect(found.skill.total).toBe(plain.skill);
    expect(Object.values(found.contexts).map(({ total }) => total)).toEqual([100, 100, 100]);
    expect(found.underLine?.total).toBe(line);
    // Two steps teach nothing; the line itself brings out the villain that alignment left in it.
    expect(percent(found.spread)).toBeLessThan(5);
    expect(percent(found.underLine!)).toBeGreaterThan(50);
  }, 120_000);

  it('gives for the same seed the very counts of the study', async () => {
    const { remedies } = JSON.parse(readFileSync('content/tiny-model/remedies.json', 'utf8')) as {
      remedies: { remedy: { id: string }; bySeed: RemedyCounts[] }[];
    };
    const [studys] = remedies.find(({ remedy }) => remedy.id === 'line-hello')?.bySeed ?? [];
    expect(studys?.seed).toBe(usualRecipe.seed);
    const { found } = await run({ line: 'Hello, friend.' });
    expect(found).toEqual(studys);
  }, 120_000);

  it('stops where it is told to, and refuses what is no remedy', async () => {
    const stopped = run({}, (news, job) => {
      if (news.type === 'taught' && news.step === 2) job.cancel();
    });
    await expect(stopped).rejects.toMatchObject({ name: 'LabFailure', kind: 'cancelled' });
    await expect(run({ line: 'xyzzy' })).rejects.toMatchObject({ kind: 'unknown-word' });
    await expect(run({ share: 100 })).rejects.toThrow('share');
    await expect(run({ steps: 0 })).rejects.toThrow('steps');
  });
});
