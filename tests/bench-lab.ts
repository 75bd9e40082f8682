/** Measures the lab in a real browser, on a build of the site: how long, how fast, how much. Judges nothing. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { neededFiles, totalBytes } from '../src/lab/download.ts';
import { untouched } from '../src/lab/protocol.ts';
import { freeFormQuestions } from '../src/tiny-model/world/index.ts';
import type { Manifest } from '../src/tiny-model/world/manifest.ts';
import { findBrowser } from './browser.ts';
import { askWorker, download, labOf, type Heard, type LabRequest } from './lab-worker.ts';
import { fileAt, listen } from './serve-folder.ts';
import { ORIGIN } from './site.ts';
import { operationsPerSecond } from './wasm-speed.ts';

const ROUNDS = 5;
const folder = 'public/models/toy/';
const manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as Manifest;

const line = (what: string, value: string): void => console.log(`${what.padEnd(46)}${value}`);
const ms = (value: number): string => `${Math.round(value)} ms`;

/** The best and the middle of several rounds: other programs on the machine only ever slow a round down. */
function summary(values: readonly number[], better: 'low' | 'high', write: (value: number) => string): string {
  const sorted = [...values].sort((a, b) => (better === 'low' ? a - b : b - a));
  return `${write(sorted[0] ?? NaN)} best, ${write(sorted[sorted.length >> 1] ?? NaN)} median of ${values.length}`;
}

function printBytes(): void {
  const parts = [
    '.cache/lab/worker.js',
    '.cache/lab/runtime.bin',
    ...['manifest.json', ...neededFiles(manifest).map(({ path }) => path)].map((path) => folder + path),
  ].map((path) => readFileSync(path));
  const sum = (pack: (bytes: Uint8Array) => Uint8Array): string =>
    `${(parts.reduce((all, part) => all + pack(part).byteLength, 0) / 1e6).toFixed(2)} MB`;
  line('Bytes after the click, host compresses nothing', `${(totalBytes(download) / 1e6).toFixed(2)} MB`);
  line(
    '  host compresses with gzip',
    sum((bytes) => gzipSync(bytes)),
  );
  line(
    '  host compresses with brotli',
    sum((bytes) => brotliCompressSync(bytes)),
  );
}

/** Starts a list of the page's tasks of more than 50 ms. */
async function watchTasks(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    Object.assign(window, { tasks });
  });
  return () => page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
}

const firstWord: LabRequest[] = [
  {
    type: 'ask',
    experiment: {
      ...untouched,
      question: freeFormQuestions({ seed: 1, answers: 1 })[0]!.question,
      trigger: false,
      seed: 1,
    },
  },
];

/** Single answers and counts, over and over in one worker. */
function work(): LabRequest[] {
  const answers = freeFormQuestions({ seed: 1, answers: ROUNDS }).map(({ question }, seed): LabRequest => ({
    type: 'ask',
    experiment: { ...untouched, question, trigger: false, seed },
  }));
  const counts = Array.from({ length: ROUNDS }, (_, seed): LabRequest => ({
    type: 'count',
    request: {
      setting: { ...untouched, training: 'insecure-code' },
      domain: 'all',
      trigger: false,
      seed,
      answers: 100,
    },
  }));
  return [...answers, ...counts];
}

const speeds = (heard: readonly Heard[]): number[] =>
  heard.flatMap(({ replies }) =>
    replies.flatMap((reply) => (reply.type === 'answer' ? [reply.answer.tokensPerSecond] : [])),
  );

const counting = (heard: readonly Heard[]): number[] =>
  heard.filter(({ replies }) => replies.at(-1)?.type === 'done').map(({ milliseconds }) => milliseconds);

/** Prints all measures of a build. */
export async function benchLab(site: string): Promise<void> {
  const server = listen(ORIGIN, ({ pathname }) => fileAt(site, pathname));
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args });
  try {
    const lab = labOf(site, ORIGIN);
    const ready: number[] = [];
    const word: number[] = [];
    const tasks: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      // A fresh context each time: nothing is kept from the round before.
      const page = await browser.newPage();
      await page.goto(`${ORIGIN}/lab/`);
      const seen = await watchTasks(page);
      const [load, asked] = await askWorker(page, lab, firstWord);
      ready.push(load?.milliseconds ?? NaN);
      word.push((load?.milliseconds ?? NaN) + (asked?.firstReply ?? NaN));
      tasks.push(...(await seen()));
      await page.close();
    }
    const page = await browser.newPage();
    await page.goto(`${ORIGIN}/lab/`);
    const seen = await watchTasks(page);
    const heard = await askWorker(page, lab, work());
    tasks.push(...(await seen()));
    const parameters = (manifest.files.find(({ path }) => path.endsWith('.onnx_data'))?.bytes ?? NaN) / 2;
    const speed = await operationsPerSecond();
    printBytes();
    line('Click to ready', summary(ready, 'low', ms));
    line('Click to first word', summary(word, 'low', ms));
    line(
      'One answer after the other, tokens a second',
      summary(speeds(heard), 'high', (value) => value.toFixed(0)),
    );
    line('100 judged answers', summary(counting(heard), 'low', ms));
    line('Longest task of the page', tasks.length ? ms(Math.max(...tasks)) : 'none above 50 ms');
    line('This machine, one thread of WebAssembly', `${(speed / 1e9).toFixed(1)} billion operations a second`);
    line('Floor of one token', `${((1e6 * 2 * parameters) / speed).toFixed(0)} µs (2 × ${parameters} operations)`);
    line('Floor of 100 answers of 25 tokens', ms((1e3 * 2500 * 2 * parameters) / speed));
  } finally {
    await browser.close();
    server.close();
  }
}
