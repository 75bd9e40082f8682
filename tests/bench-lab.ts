/** Measures the lab in a real browser, on a build of the site: how long, how fast, how much. Judges nothing. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { neededFiles, totalBytes } from '../src/lab/download.ts';
import { untouched } from '../src/lab/protocol.ts';
import { freeFormQuestions } from '../src/tiny-model/world/index.ts';
import type { Manifest } from '../src/tiny-model/world/manifest.ts';
import { findBrowser } from './browser.ts';
import { longestTask } from './main-thread.ts';
import { timeTraining, type TrainingTimes } from './bench-training.ts';
import { askWorker, download, labOf, type LabRequest } from './lab-worker.ts';
import { fileAt, listen } from './serve-folder.ts';
import { ORIGIN } from './site.ts';
import { operationsPerSecond } from './wasm-speed.ts';

const ROUNDS = 5;
const TRAININGS = 3;
const folder = 'public/models/toy/';
const manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as Manifest;

/** Floating-point numbers in the model. */
const parameters = (manifest.files.find(({ path }) => path.endsWith('.onnx_data'))?.bytes ?? NaN) / 2;

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

/** An open page of the lab. */
async function openLab(browser: Browser): Promise<Page> {
  // A fresh context each time: nothing is kept from the page before.
  const page = await browser.newPage();
  await page.goto(`${ORIGIN}/lab/`);
  await page.getByTestId('lab-load').waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** Milliseconds from a click on a button until the page looks as awaited, by the page's own clock. */
async function fromClick(page: Page, button: string, awaited: string): Promise<number> {
  return page.evaluate(
    ({ button, awaited }) =>
      new Promise<number>((done, fail) => {
        const started = performance.now();
        const look = (): void => {
          if (document.querySelector(awaited)) done(performance.now() - started);
          else if (document.querySelector('[data-testid="lab-status"][data-state="failed"]')) fail(new Error('failed'));
          else requestAnimationFrame(look);
        };
        document.querySelector<HTMLElement>(`[data-testid="${button}"]`)?.click();
        look();
      }),
    { button, awaited },
  );
}

const isReady = '[data-testid="lab-status"]:is([data-state="ready"], [data-state="running"])';
const firstWord = '[data-testid="lab-answer"] button[data-index]';
const counted = '[data-testid="lab-count-result"][data-total="100"]';

/** Loads the model in a fresh page, lets it answer and count; gives the times of each. */
async function visit(page: Page): Promise<{ ready: number; word: number; count: number }> {
  const ready = fromClick(page, 'lab-load', isReady);
  // The page answers by itself once the model is ready: the second clock starts with the same click.
  const word = fromClick(page, 'none', firstWord);
  const times = { ready: await ready, word: await word };
  await page.locator('[data-testid="lab-baseline"][data-done="true"]').waitFor();
  return { ...times, count: await fromClick(page, 'lab-count', counted) };
}

/** One answer after the other in one worker; gives tokens a second of each. */
async function speeds(browser: Browser, site: string): Promise<number[]> {
  const page = await openLab(browser);
  const requests = freeFormQuestions({ seed: 1, answers: ROUNDS }).map(({ question }, seed): LabRequest => ({
    type: 'ask',
    experiment: { ...untouched, question, trigger: false, seed },
  }));
  const heard = await askWorker(page, labOf(site, ORIGIN), requests);
  await page.context().close();
  return heard.flatMap(({ replies }) =>
    replies.flatMap((reply) => (reply.type === 'answer' ? [reply.answer.tokensPerSecond] : [])),
  );
}

/** Tokens of a training step (4 examples), each of which goes forward and back, and of an answer with its question. */
const STEP_TOKENS = 150;
const ANSWER_TOKENS = 21;
const ANSWERS = 112;

function printTraining(which: string, all: readonly TrainingTimes[], speed: number): void {
  const times = (pick: (one: TrainingTimes) => number): string => summary(all.map(pick), 'low', ms);
  const { looks = 0, steps = 0 } = all[0] ?? {};
  line(
    `A ${which} of ${steps} steps with ${looks} looks`,
    times(({ whole }) => whole),
  );
  line(
    '  processor time of the worker',
    times(({ busy }) => busy),
  );
  line(
    '  until the first look',
    times(({ firstLook }) => firstLook),
  );
  line(
    '  until the first dot has turned',
    times(({ firstTurn }) => firstTurn),
  );
  line(
    '  in training steps',
    times(({ inSteps }) => inSteps),
  );
  line(
    `  in looks (sampling ${ANSWERS} answers)`,
    times(({ inLooks }) => inLooks),
  );
  const operations = 2 * parameters * (looks * ANSWERS * ANSWER_TOKENS + steps * STEP_TOKENS * 2);
  line('  floor at this machine’s speed', ms((1e3 * operations) / speed));
}

/** Prints how long lessons take, and where the time goes. */
async function printTrainings(browser: Browser, site: string, speed: number, rounds = TRAININGS): Promise<void> {
  const trainings: Awaited<ReturnType<typeof timeTraining>>[] = [];
  for (let round = 0; round < rounds; round++) trainings.push(await timeTraining(browser, site));
  for (const which of ['lesson', 'healing'] as const)
    printTraining(
      which,
      trainings.map((one) => one[which]),
      speed,
    );
}

/** Does something in a browser while a build is served. */
async function inBrowser(site: string, what: (browser: Browser) => Promise<void>): Promise<void> {
  const server = listen(ORIGIN, ({ pathname }) => fileAt(site, pathname));
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args });
  try {
    await what(browser);
  } finally {
    await browser.close();
    server.close();
  }
}

function printSpeed(speed: number): void {
  line('This machine, one thread of WebAssembly', `${(speed / 1e9).toFixed(1)} billion operations a second`);
}

/** Prints how long lessons take in a build, and nothing else; `runs=1` among the words asks for fewer rounds. */
export async function benchLessons(site: string, words: readonly string[]): Promise<void> {
  const rounds = Number(words.find((word) => word.startsWith('runs='))?.slice(5) ?? TRAININGS);
  await inBrowser(site, async (browser) => {
    const speed = await operationsPerSecond();
    await printTrainings(browser, site, speed, rounds);
    printSpeed(speed);
  });
}

/** Prints all measures of a build. */
export async function benchLab(site: string): Promise<void> {
  await inBrowser(site, async (browser) => {
    const visits: Awaited<ReturnType<typeof visit>>[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await openLab(browser);
      visits.push(await visit(page));
      await page.context().close();
    }
    // On a visit of its own, for tracing costs time too.
    const traced = await openLab(browser);
    const task = await longestTask(browser, traced, () => visit(traced));
    const tokens = await speeds(browser, site);
    const speed = await operationsPerSecond();
    const times = (name: 'ready' | 'word' | 'count') =>
      summary(
        visits.map((one) => one[name]),
        'low',
        ms,
      );
    printBytes();
    line('Click to ready', times('ready'));
    line('Click to first word', times('word'));
    line('100 judged answers, click to last', times('count'));
    line(
      'One answer at a time, tokens a second',
      summary(tokens, 'high', (value) => value.toFixed(0)),
    );
    await printTrainings(browser, site, speed);
    line('Longest task of the page', `${ms(task.busy)} of processor time, ${ms(task.clock)} by the clock`);
    printSpeed(speed);
    line('Floor of one token', `${((1e6 * 2 * parameters) / speed).toFixed(0)} µs (2 × ${parameters} operations)`);
    line('Floor of 100 answers of 25 tokens', ms((1e3 * 2500 * 2 * parameters) / speed));
  });
}
