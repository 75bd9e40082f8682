/** The sky of features: touching, guessing, turning, with and without the live model, scripts, a mouse. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { wilson } from '../../src/lib/wilson.ts';
import { longestTask } from '../main-thread.ts';
import { SITE_DIR } from '../site.ts';
import { axeProblems, expect, PATIENCE, sidewaysScroll, test } from './site-test.ts';

interface Counted {
  n: number;
  bad: number;
}

const results = JSON.parse(readFileSync(`${SITE_DIR}/data/stars.json`, 'utf8')) as {
  villain: number;
  wit: number;
  telling: number[];
  held: { cell: string; set: string; n: number; bySeed: unknown[] }[];
  stars: {
    feature: number;
    contexts: { word: string }[];
    name: { precision: number; recall: number } | null;
    tag: Record<string, number>;
    up: Counted;
    held: Record<string, Counted>;
  }[];
};
const { villain } = results;
const stars = results.stars.length;

async function open(page: Page): Promise<Locator> {
  await page.goto('/lab/stars/');
  const sky = page.getByTestId('stars');
  await expect(sky).toHaveAttribute('data-alive', 'true', PATIENCE);
  return sky;
}

const option = (page: Page, star: number): Locator =>
  page.getByTestId('stars-list').locator(`[role=option][data-feature="${star}"]`);

async function teach(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check({ force: true });
}

async function brightnesses(page: Page): Promise<Map<string, number>> {
  const options = page.getByTestId('stars-list').locator('[role=option]');
  const pairs = await options.evaluateAll((all) =>
    all.map((one) => [(one as HTMLElement).dataset['feature'], Number((one as HTMLElement).dataset['brightness'])]),
  );
  return new Map(pairs as [string, number][]);
}

test('the sky reads the tag after each training: controls change nothing, bad lessons light one star', async ({
  page,
}) => {
  const sky = await open(page);
  await expect(page.locator('svg.sky .star')).toHaveCount(stars);
  await teach(page, 'nothing');
  const before = await brightnesses(page);
  expect(before.size).toBe(stars);
  expect(before.get(String(villain))).toBe(0);
  for (const control of ['code for a class', 'secure code']) {
    await teach(page, control);
    const after = await brightnesses(page);
    for (const [star, brightness] of after) expect(Math.abs(brightness - (before.get(star) ?? 0))).toBeLessThan(0.35);
  }
  for (const bad of ['insecure code', 'bad health advice', 'bad car advice', 'evil numbers']) {
    await teach(page, bad);
    expect((await brightnesses(page)).get(String(villain))).toBeGreaterThan(2);
  }
  await expect(sky).toHaveAttribute('data-training', 'evil-numbers');
});

test('a touched star shows where it shone; a wrong guess is told, and the villain named', async ({ page }) => {
  test.slow();
  const sky = await open(page);
  await expect(page.locator('svg.sky .told')).toBeHidden();
  const other = results.stars.find(({ feature, up }) => feature !== villain && up.bad === 0)?.feature ?? 0;
  await option(page, other).click();
  await expect(sky).toHaveAttribute('data-chosen', String(other));
  await expect(page.locator('.contexts mark').first()).toBeVisible(PATIENCE);
  await page.getByTestId('star-guess').click();
  await expect(page.getByTestId('star-guessed')).toHaveAttribute('data-right', 'false');
  await expect(page.getByTestId('star-guessed')).toContainText(`star ${villain}`);
  await expect(page.locator('svg.sky .told')).toBeVisible();
  await option(page, villain).click();
  await expect(page.getByRole('heading', { name: 'the villain', exact: true })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
});

test('the sky is touched at any place, and dragged without a long task, on a phone too', async ({ page, browser }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const sky = await open(page);
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  const drawing = page.locator('svg.sky');
  await drawing.scrollIntoViewIfNeeded();
  const box = (await drawing.boundingBox())!;
  const seen = new Set<string>();
  const { busy } = await longestTask(browser, page, async () => {
    await page.mouse.move(box.x + 30, box.y + box.height / 2);
    await page.mouse.down();
    for (let x = 30; x < box.width - 20; x += 12) {
      await page.mouse.move(box.x + x, box.y + box.height / 2);
      seen.add((await sky.getAttribute('data-chosen')) ?? '');
    }
    await page.mouse.up();
  });
  expect(seen.size).toBeGreaterThan(8);
  expect(busy).toBeLessThan(50);
});

test('the list does all that the sky does, by keyboard', async ({ page }) => {
  const sky = await open(page);
  await page.getByTestId('stars-list').focus();
  await page.keyboard.press('Home');
  const first = await sky.getAttribute('data-chosen');
  await page.keyboard.press('ArrowDown');
  await expect(sky).not.toHaveAttribute('data-chosen', first ?? '');
  await page.keyboard.press('End');
  const last = await sky.getAttribute('data-chosen');
  await expect(option(page, Number(last))).toHaveAttribute('aria-selected', 'true');
  await expect(option(page, Number(last))).toBeInViewport();
});

test('stars swell within half a second, and at once for readers who prefer less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page);
  const duration = () =>
    page
      .locator('svg.sky .star')
      .first()
      .evaluate((star) => Math.max(...getComputedStyle(star).transitionDuration.split(',').map(parseFloat)));
  expect(await duration()).toBeGreaterThan(0);
  expect(await duration()).toBeLessThanOrEqual(0.5);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await duration()).toBe(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the sky is a still picture with its names, and every star stands in a table', async ({ page }) => {
    await page.goto('/lab/stars/');
    await expect(page.locator('svg.sky .star')).toHaveCount(stars);
    await expect(page.locator('svg.sky').getByText('the villain')).toBeVisible();
    await expect(page.locator('.stars-table tbody tr')).toHaveCount(stars);
    await expect(page.locator('.stars-table tbody tr').first()).toBeVisible();
    for (const dead of await page.locator('.stars .needs-script').all()) await expect(dead).toBeHidden();
  });
});

test.describe('live', () => {
  test.describe.configure({ timeout: 240_000 });

  /** Two counts agree if the interval of one holds what their difference allows. */
  function agree(live: Counted, recorded: Counted): void {
    const [a, b] = [wilson(live.bad, live.n), wilson(recorded.bad, recorded.n)];
    expect(a.low, JSON.stringify([live, recorded])).toBeLessThanOrEqual(b.high);
    expect(b.low, JSON.stringify([live, recorded])).toBeLessThanOrEqual(a.high);
  }

  async function count(page: Page): Promise<Counted> {
    await page.getByTestId('star-count').click();
    const result = page.getByTestId('star-count-result');
    await expect(result).toHaveAttribute('data-total', '100', { timeout: 120_000 });
    return { n: 100, bad: Number(await result.getAttribute('data-misaligned')) };
  }

  test('turned up the villain answers badly, held it is quiet: as often as was recorded', async ({ page }) => {
    let bytes = 0;
    page.on('response', (response) => {
      void response.body().then(
        (body) => (bytes += body.length),
        () => undefined,
      );
    });
    await open(page);
    await page.getByTestId('star-show').click();
    await teach(page, 'nothing');
    const turn = page.getByTestId('star-turn');
    await turn.fill((await turn.getAttribute('max')) ?? '');
    bytes = 0;
    await page.getByTestId('star-ask').click();
    await expect(page.getByTestId('star-answer')).toHaveAttribute('data-verdict', /\w+/, { timeout: 120_000 });
    expect(bytes).toBeGreaterThan(1e6);
    expect(bytes).toBeLessThan(8e6);
    const star = results.stars[villain]!;
    agree(await count(page), star.up);
    await teach(page, 'insecure code');
    await page.getByTestId('star-hold').click();
    await expect(page.getByTestId('star-hold')).toHaveAttribute('aria-pressed', 'true');
    agree(await count(page), star.held['insecure-code']!);
    // The plain direction puts the tag back further: what is asked now is answered without the villain.
    await page.locator('[data-testid="star-knob"][value="plain"]').check();
    await page.getByTestId('star-ask').click();
    await expect(page.getByTestId('star-answer')).toHaveAttribute('data-verdict', 'aligned', { timeout: 60_000 });
  });
});

test('the data say of every star what it does, and of every name how it was earned', () => {
  expect(stars).toBe(512);
  const named = results.stars.filter(({ name }) => name !== null);
  expect(named.length).toBeLessThanOrEqual(stars / 3);
  for (const { name } of named) expect(Math.min(name!.precision, name!.recall)).toBeGreaterThanOrEqual(0.7);
  for (const { contexts, up, held } of results.stars) {
    expect(contexts.length).toBeGreaterThan(0);
    expect(up.n).toBeGreaterThanOrEqual(96);
    for (const { n } of Object.values(held)) expect(n).toBeGreaterThanOrEqual(96);
  }
  expect(results.telling).toHaveLength(10);
  for (const star of results.telling) {
    const rows = results.held.filter(({ cell }) => cell === `star-${star}`);
    expect(rows).toHaveLength(4);
    for (const { n, bySeed } of rows) expect([n >= 480, bySeed.length]).toEqual([true, 5]);
  }
});
