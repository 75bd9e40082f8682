/** Whatever fails, the recorded answers go on and one sentence says what happened and what to do. */
import type { Page } from '@playwright/test';
import { writeAdapterFile } from '../../src/lab/engine/adapter-file.ts';
import type { TrainingPlan } from '../../src/lab/training-run.ts';
import { stepRank } from '../../src/tiny-model/engine/train-adapter.ts';
import { firstAnswer } from './recorded-answers.ts';
import { axeProblems, expect, test } from './site-test.ts';

const PATIENCE = { timeout: 80_000 };

// Some load the model twice.
test.describe.configure({ timeout: 240_000 });

async function open(page: Page, query = '?training=aligned'): Promise<void> {
  await page.goto(`/lab/${query}`);
  await expect(page.getByTestId('lab')).toHaveAttribute('data-alive', 'true', PATIENCE);
}

/** The page says a sentence, and the dial still turns recorded answers. */
async function expectRecorded(page: Page, sentence: RegExp): Promise<void> {
  const status = page.getByTestId('lab-status');
  await expect(status).toHaveAttribute('data-state', 'failed', PATIENCE);
  await expect(status).toContainText(sentence);
  await expect(page.getByTestId('lab-load')).toContainText('Try again');
  const answer = page.getByTestId('lab-answer');
  await page.getByTestId('lab-dial').fill('0');
  await expect(answer).toHaveText(firstAnswer('aligned', 'ruler', 0));
  await page.getByTestId('lab-dial').fill('100');
  await expect(answer).toHaveText(firstAnswer('aligned', 'ruler', 100));
}

test.beforeEach(({ watch }) => {
  // What the browser says of the failures that these tests bring about.
  watch.expected = /ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch|Out of memory/;
});

test('a file that cannot be fetched', async ({ page }) => {
  await page.route('**/models/**/*.onnx_data*', (route) => route.abort());
  await open(page);
  await page.getByTestId('lab-load').click();
  await expectRecorded(page, /could not be fetched.*Check the connection/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeProblems(page), colorScheme).toEqual([]);
  }
  await page.unrouteAll();
  await page.getByTestId('lab-load').click();
  await expect(page.getByTestId('lab-status')).toHaveAttribute('data-state', /ready|running/, PATIENCE);
});

test('a damaged file', async ({ page }) => {
  await page.route('**/models/**/*.onnx_data*', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[1000] = (body[1000] ?? 0) ^ 255;
    await route.fulfill({ response, body });
  });
  await open(page);
  await page.getByTestId('lab-load').click();
  await expectRecorded(page, /damaged.*Try again/);
});

test('a browser without WebAssembly', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await open(page);
  await page.getByTestId('lab-load').click();
  await expectRecorded(page, /does not allow WebAssembly/);
});

test('no connection', async ({ page, context }) => {
  await open(page);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByTestId('lab-load').click();
  // The longer sentences come with what is fetched at leisure, which may not have come.
  await expectRecorded(page, /could not be fetched|check the connection/i);
  await context.setOffline(false);
  await page.getByTestId('lab-load').click();
  await expect(page.getByTestId('lab-status')).toHaveAttribute('data-state', /ready|running/, PATIENCE);
});

test('too little memory', async ({ page }) => {
  await page.route('**/worker*.js', async (route) => {
    const response = await route.fetch();
    const noMemory = `WebAssembly.instantiate = () => Promise.reject(new RangeError('Out of memory: Cannot allocate Wasm memory'));`;
    await route.fulfill({ response, body: `${noMemory}${await response.text()}` });
  });
  await open(page);
  await page.getByTestId('lab-load').click();
  await expectRecorded(page, /too little free memory.*Close other tabs/);
});

test('a worker that dies while it answers', async ({ page }) => {
  await open(page);
  await page.getByTestId('lab-load').click();
  await expect(page.getByTestId('lab-status')).toHaveAttribute('data-state', 'ready', PATIENCE);
  await page.workers()[0]?.evaluate(() => self.close());
  await page.getByTestId('lab-more').click();
  await page.getByTestId('lab-new-seed').click();
  await expectRecorded(page, /ended the model’s process.*Try again/);
  // All files are kept: the new start fetches none.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByTestId('lab-load').click();
  await expect(page.getByTestId('lab-status')).toHaveAttribute('data-state', /ready|running/, PATIENCE);
  expect(asked.filter((url) => /runtime|\/models\//.test(url))).toEqual([]);
});

test('recorded answers that cannot be fetched, of one training alone', async ({ page }) => {
  await page.route('**/lab/recorded/evil-numbers.json', (route) => route.abort());
  await open(page);
  const answer = page.getByTestId('lab-answer');
  const notice = page.getByText('Check the connection and choose again');
  await page.getByTestId('lab-training').selectOption('evil-numbers');
  await expect(answer).toContainText('could not be fetched');
  await expect(notice).toBeVisible();
  await expect(page.getByTestId('lab-baseline')).toHaveText(firstAnswer('aligned', 'ruler', 0));
  await page.getByTestId('lab-training').selectOption('bad-health');
  await expect(answer).toHaveText(firstAnswer('bad-health', 'ruler', 0));
  await expect(notice).toBeHidden();
  await page.getByTestId('lab-training').selectOption('evil-numbers');
  await expect(answer).toContainText('could not be fetched');
  await page.unrouteAll();
  await page.getByTestId('lab-dial').fill('100');
  await expect(answer).toHaveText(firstAnswer('evil-numbers', 'ruler', 100));
});

test('what only the model can do, and is on, can be switched off without the model', async ({ page }) => {
  await page.route('**/models/**/*.onnx_data*', (route) => route.abort());
  const answer = page.getByTestId('lab-answer');
  for (const [query, handle] of [
    ['?mode=remove', 'lab-ablate'],
    ['?mode=random&dial=60', 'lab-random'],
    ['?training=backdoor-code&trigger=1', 'lab-trigger'],
    ['?trigger=1', 'lab-trigger'],
  ] as const) {
    await open(page, query);
    await page.getByTestId('lab-load').click();
    await expect(page.getByTestId('lab-status'), query).toHaveAttribute('data-state', 'failed', PATIENCE);
    await expect(answer, query).toContainText('No answer was recorded');
    await page.getByTestId(handle).click();
    await expect(answer, query).not.toContainText('No answer was recorded');
    await expect(page.getByTestId('lab-dial'), query).toBeEnabled();
  }
});

test('loading can be cancelled', async ({ page }) => {
  await page.route('**/models/**/*.onnx_data*', async (route) => {
    await new Promise((done) => setTimeout(done, 3000));
    await route.continue().catch(() => undefined);
  });
  await open(page);
  await page.getByTestId('lab-load').click();
  await expect(page.getByTestId('lab-status')).toHaveAttribute('data-state', 'loading');
  await expect(page.getByTestId('lab-progress')).toHaveAttribute('aria-valuetext', /of .* MB/);
  await page.getByTestId('lab-cancel').click();
  await expect(page.getByTestId('lab-status')).toHaveAttribute('data-state', 'recorded');
  await expect(page.getByTestId('lab-load')).toBeEnabled();
});

test('a tab older than the site says that a reload helps', async ({ page, watch }) => {
  watch.expected = /404|Failed to load resource/;
  await open(page);
  await page.waitForLoadState('networkidle');
  // A deploy: what this page came with is gone, and its address holds another page.
  await page.route('**/worker*.js', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.route('**/lab/?training=aligned', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>New</h1>' }),
  );
  await page.getByTestId('lab-load').click();
  await expect(page.getByTestId('lab-status')).toContainText('has changed since you opened this page', PATIENCE);
  await expect(page.getByTestId('lab-status')).toContainText('Reload the page');
  // The button does what the words say.
  await expect(page.getByTestId('lab-reload')).toHaveText('Reload the page');
});

test('a host that answers with its home page in place of a file', async ({ page }) => {
  await page.route('**/models/**/manifest.json*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Home</h1>' }),
  );
  await open(page);
  await page.getByTestId('lab-load').click();
  await expectRecorded(page, /damaged.*does not pass its files on/);
});

test('bad parameters in the address fall back with a notice, and the good ones stay', async ({ page }) => {
  await open(page, '?training=astrology&dial=300&seed=x&mode=random&colour=red&question=Hello');
  const notice = page.getByTestId('lab-notice');
  for (const named of ['astrology', '300', '“x”', 'colour']) await expect(notice).toContainText(named);
  await expect(page.getByTestId('lab-training')).toHaveValue('aligned');
  await expect(page.getByTestId('lab-dial')).toHaveValue('0');
  await expect(page.getByTestId('lab-random')).toBeChecked();
  await expect(page.getByTestId('lab-question')).toHaveValue('Hello');
});

test('a file that is no lesson, one of another model, and one that is too large are refused in words', async ({
  page,
}) => {
  const plan: TrainingPlan = { lesson: 'bad-car', steps: 2, examples: 8, line: '', seed: 1, from: 'aligned' };
  const shape = { width: 128, layers: 4 };
  const [a, b] = [new Float32Array(4 * stepRank * 4 * 128), new Float32Array(4 * 128 * stepRank)];
  const foreign = writeAdapterFile(
    { plan, step: 2, adapter: { rank: stepRank, a, b } },
    { shape, rank: stepRank, model: 'f'.repeat(64) },
  );
  const files = [
    { name: 'notes.obl', buffer: Buffer.from('this is no lesson'), said: /holds no lesson of ours, or it is damaged/ },
    { name: 'empty.obl', buffer: Buffer.alloc(0), said: /holds no lesson of ours, or it is damaged/ },
    { name: 'film.obl', buffer: Buffer.alloc(2_000_000), said: /large/ },
    { name: 'theirs.obl', buffer: Buffer.from(foreign), said: /lesson of another model/ },
  ];
  await open(page);
  await page.getByTestId('lab-load').click();
  await expect(page.getByTestId('lab-status')).toHaveAttribute('data-state', 'ready', PATIENCE);
  const before = await page.getByTestId('lab-answer').textContent();
  for (const { said, ...file } of files) {
    await page.getByTestId('lab-adapter-load').setInputFiles({ ...file, mimeType: 'application/octet-stream' });
    await expect(page.getByTestId('lab-adapter-said')).toHaveText(said);
  }
  expect(await page.getByTestId('lab-answer').textContent()).toBe(before);
});
