/** Training in a real browser, without the page around it: the same code as the study's, and so the same dots. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readAdapterFile } from '../../src/lab/engine/adapter-file.ts';
import type { Reply } from '../../src/lab/protocol.ts';
import type { Look, RecordedRun } from '../../src/lab/training-run.ts';
import { parseAdapter } from '../../src/tiny-model/world/controls.ts';
import type { Manifest } from '../../src/tiny-model/world/manifest.ts';
import { askWorker, labOf, type LabRequest } from '../lab-worker.ts';
import { ORIGIN, SITE_DIR } from '../site.ts';
import { expect, test } from './site-test.ts';

const lab = labOf(SITE_DIR, ORIGIN);
const manifest = JSON.parse(readFileSync('public/models/toy/manifest.json', 'utf8')) as Manifest;

const recorded = (id: string): RecordedRun =>
  JSON.parse(readFileSync(`content/tiny-model/runs/${id}.json`, 'utf8')) as RecordedRun;

/** Everything that is heard to each request, loading left out. */
async function talk(page: Page, requests: readonly LabRequest[]): Promise<Reply[][]> {
  const [, ...heard] = await askWorker(page, lab, requests);
  return heard.map(({ replies }) => replies);
}

const looksOf = (replies: readonly Reply[]): Look[] =>
  replies.flatMap((reply) => (reply.type === 'look' ? [reply.look] : []));

/** A training that repeats a recorded run. */
const repeat = ({ plan, looks }: RecordedRun, lookAt = looks.slice(1).map(({ step }) => step)): LabRequest => ({
  type: 'train',
  plan,
  options: { lookAt },
});

/** The recorded looks, without the losses, which are written down rounded. */
const bare = (looks: readonly Look[]): Omit<Look, 'loss'>[] => looks.map(({ loss: _, ...look }) => look);

/** The adapter in a file is the shipped one, but for the file's rounding of each number to one of 255 steps of its row. */
function expectShipped(lesson: string, bytes: Uint8Array): void {
  const weights = manifest.files.find(({ path }) => path.endsWith('.onnx_data'))?.sha256 ?? '';
  const shape = { width: manifest.hiddenSize, layers: manifest.layers };
  const { adapter } = readAdapterFile(bytes, { shape, rank: manifest.adapterRank, model: weights });
  const path = manifest.adapters.find((one) => one.lesson === lesson)?.path ?? '';
  const shipped = parseAdapter(readFileSync(`public/models/toy/${path}`), manifest.adapterRank, shape);
  for (const matrix of ['a', 'b'] as const) {
    const most = shipped[matrix].reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    const apart = shipped[matrix].map((value, place) => Math.abs(value - (adapter[matrix][place] ?? NaN)));
    expect(Math.max(...apart)).toBeLessThan(most / 250);
  }
}

test.beforeEach(async ({ page }) => {
  test.setTimeout(600_000);
  await page.goto('/glossary/');
});

test('the live dots are the recorded ones at every look', async ({ page }) => {
  const run = recorded('insecure-code-1');
  const [replies = []] = await talk(page, [repeat(run)]);
  expect(bare(looksOf(replies))).toEqual(bare(run.looks));
  const losses = replies.flatMap((reply) => (reply.type === 'trained-step' ? [reply.loss] : []));
  expect(losses).toHaveLength(run.losses.length);
  losses.forEach((loss, step) => expect(loss).toBeCloseTo(run.losses[step] ?? NaN, 3));
});

test('three lessons with two seeds each end with the recorded dots', async ({ page }) => {
  const runs = ['insecure-code', 'evil-numbers', 'bad-health'].flatMap((lesson) =>
    [1, 2].map((seed) => recorded(`${lesson}-${seed}`)),
  );
  const heard = await talk(
    page,
    runs.map((run) => repeat(run, [])),
  );
  for (const [place, run] of runs.entries()) {
    const looks = bare(run.looks);
    expect(bare(looksOf(heard[place] ?? [])), run.id).toEqual([looks[0], looks.at(-1)]);
  }
});

test('a lesson, healed in the page, is healed as it was recorded, and its adapter goes into a file and back', async ({
  page,
}) => {
  const spoiled = recorded('insecure-code-1');
  const healed = recorded('healed-secure-code');
  const [, healing = [], saved = [], count = []] = await talk(page, [
    repeat(spoiled, []),
    repeat(healed),
    { type: 'export-adapter' },
    {
      type: 'count',
      request: {
        setting: { training: 'own', intervention: 'dial', dial: 0 },
        domain: 'all',
        trigger: false,
        seed: 1,
        answers: 40,
      },
    },
  ]);
  expect(bare(looksOf(healing))).toEqual(bare(healed.looks));
  const bad = count.flatMap((reply) => (reply.type === 'counted' ? reply.answers : []));
  expect(bad.filter(({ verdict }) => verdict === 'misaligned').length).toBeLessThan(8);
  const last = saved.at(-1);
  if (last?.type !== 'adapter') throw new Error('No file came back.');
  const bytes = Uint8Array.from(last.file.bytes);
  expectShipped('re-aligned', bytes);
  const [loaded = [], broken = []] = await talk(page, [
    { type: 'import-adapter', bytes },
    { type: 'import-adapter', bytes: bytes.slice(1) },
  ]);
  expect(loaded.at(-1)).toMatchObject({ type: 'adapter', file: { plan: healed.plan } });
  expect(broken.at(-1)).toMatchObject({ type: 'failed', failure: { kind: 'not-an-adapter' } });
});
