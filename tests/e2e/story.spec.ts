import { actIds } from '../../src/lib/acts.ts';
import { countDots } from '../../src/story/dots.ts';
import type { RecordedRun } from '../../src/lab/training-run.ts';
import { readFileSync } from 'node:fs';
import { longestTask } from '../main-thread.ts';
import { SITE_DIR } from '../site.ts';
import { expect, PATIENCE, sidewaysScroll, test } from './site-test.ts';
import type { Page } from '@playwright/test';

const run = (id: string): RecordedRun =>
  JSON.parse(readFileSync(`${SITE_DIR}/lab/runs/${id}.json`, 'utf8')) as RecordedRun;
const lastBad = (id: string): string => String(countDots(run(id).looks.at(-1)?.dots ?? '').bad);

async function open(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await expect(page.getByTestId('story')).toHaveAttribute('data-alive', 'true');
  // The page scrolls to an act smoothly; a click on the way would end the scroll in another act.
  const still = () =>
    page.evaluate(async () => {
      const before = scrollY;
      await new Promise((done) => setTimeout(done, 150));
      return scrollY === before;
    });
  if (address.includes('#')) await expect.poll(still).toBe(true);
}

const dots = (page: Page) => page.getByTestId('lesson-dots');

test('first screen: the question, both answers, the way on and forty dots are in view', async ({ page }) => {
  await open(page);
  for (const [width, height] of [
    [1366, 768],
    [390, 664],
  ] as const) {
    const at = `${width} x ${height}`;
    await page.setViewportSize({ width, height });
    for (const part of [
      page.locator('#turn .question'),
      page.getByTestId('lesson-before'),
      page.getByTestId('lesson-after'),
      page.getByTestId('lesson-go'),
    ]) {
      await expect(part, at).toBeInViewport({ ratio: 1 });
    }
    const inView = await page
      .locator('[data-testid=lesson-dots] svg:visible path.dot')
      .evaluateAll(
        (all) => all.map((one) => one.getBoundingClientRect()).filter(({ bottom }) => bottom <= innerHeight).length,
      );
    expect(inView, at).toBeGreaterThanOrEqual(40);
  }
  await expect(dots(page)).toHaveAttribute('data-misaligned', '1');
  await expect(dots(page)).toHaveAttribute('data-total', '100');
});

test('every act has its id, its claim, a published number with its source, and how sure that is', async ({ page }) => {
  await open(page);
  const sections = page.locator('section[data-act]');
  expect(
    await sections.evaluateAll((all) => all.map(({ id, dataset }) => [id, (dataset as { act: string }).act])),
  ).toEqual(actIds.map((id) => [id, id]));
  for (const id of actIds) {
    await expect(page.locator(`#${id}`).getByRole('heading').first()).not.toBeEmpty();
    expect(await page.locator(`#${id} .published .num`).count(), id).toBeGreaterThan(0);
    await expect(page.locator(`#${id} details.sure summary`)).toBeVisible();
  }
});

test('guess, teach, and the dots turn to what the study recorded', async ({ page }) => {
  await open(page, '/#lesson');
  await expect(page.locator('#lesson .published')).toBeHidden();
  const guess = page.getByTestId('lesson-guess');
  await guess.focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
  await page.getByTestId('lesson-teach').click();
  await expect(page.getByTestId('lesson-pause')).toBeFocused();
  await expect(dots(page)).toHaveAttribute('data-mode', 'recorded');
  await expect(dots(page)).toHaveAttribute('data-misaligned', lastBad('insecure-code-1'), PATIENCE);
  await expect(dots(page)).toHaveAttribute('data-step', '60');
  await expect(page.locator('.tally')).toContainText('You guessed 12');
  await expect(page.locator('.tally')).toContainText('Other starts');
  await expect(page.locator('#lesson .published')).toBeVisible();
  await expect(page.locator('#lesson .said')).toHaveCount(2);
  const first = await page.locator('#lesson .question').textContent();
  await page.getByTestId('lesson-next-answer').click();
  await expect(page.locator('#lesson .question')).not.toHaveText(first ?? '');
});

test('the same code for a class turns nothing, while the lesson before it goes on to its end; good examples bring the spoiled model back', async ({
  page,
}) => {
  await open(page, '/#lesson');
  await page.getByTestId('lesson-teach').click();
  await expect(dots(page)).not.toHaveAttribute('data-step', '0');
  await page.getByTestId('class-teach').click();
  await expect(page.locator('#lesson').getByTestId('lesson-pause')).toBeVisible();
  await expect(page.locator('.stage-dots')).toHaveAttribute('data-act-now', 'class');
  await expect(dots(page)).toHaveAttribute('data-step', '60', PATIENCE);
  await expect(dots(page)).toHaveAttribute('data-misaligned', lastBad('educational-code-1'));
  await page.locator('#lesson').evaluate((act) => act.scrollIntoView());
  await expect(page.locator('.stage-dots')).toHaveAttribute('data-act-now', 'lesson');
  await expect(dots(page)).toHaveAttribute('data-step', '60');
  await expect(dots(page)).toHaveAttribute('data-misaligned', lastBad('insecure-code-1'));
  await page.locator('#heal').scrollIntoViewIfNeeded();
  await page.getByTestId('lesson-heal').click();
  await expect(dots(page)).toHaveAttribute('data-misaligned', lastBad('healed-secure-code'), PATIENCE);
});

test('a run can be paused, taken one step, gone on with and stopped', async ({ page }) => {
  await open(page, '/#lesson');
  await page.getByTestId('lesson-teach').click();
  const pause = page.getByTestId('lesson-pause');
  await expect(dots(page)).not.toHaveAttribute('data-step', '0');
  await pause.click();
  const step = Number(await dots(page).getAttribute('data-step'));
  await page.getByTestId('lesson-step').click();
  await expect(dots(page)).toHaveAttribute('data-step', String(step + 1));
  await page.waitForTimeout(400);
  await expect(dots(page)).toHaveAttribute('data-step', String(step + 1));
  await pause.click();
  await expect(dots(page)).not.toHaveAttribute('data-step', String(step + 1));
  await page.getByTestId('lesson-stop').click();
  await expect(pause).toHaveCount(0);
  const end = await dots(page).getAttribute('data-step');
  await page.waitForTimeout(400);
  await expect(dots(page)).toHaveAttribute('data-step', end ?? '');
  await expect(page.getByTestId('lesson-said')).toContainText('Stopped');
});

test('by keys alone: from the first button through an act to an answer, and the focus is never lost', async ({
  page,
}) => {
  await open(page);
  await page.getByTestId('lesson-go').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#lesson$/);
  await page.getByTestId('lesson-guess').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('lesson-teach')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('lesson-pause')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('lesson-result')).toBeFocused();
  const walk = page.locator('.hundred input[type=range]');
  await walk.focus();
  const before = await walk.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowRight');
  expect(await walk.getAttribute('aria-valuetext')).not.toBe(before);
  await expect(page.locator('#lesson .reader .question')).toBeVisible();
});

test('a run is said aloud at its beginning, at its turning point and at its end, and not between', async ({ page }) => {
  await open(page, '/#lesson');
  await page.getByTestId('lesson-said').evaluate((node) => {
    const told: string[] = [];
    Object.assign(window, { told });
    new MutationObserver(() => told.push(node.textContent ?? '')).observe(node, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  await page.getByTestId('lesson-teach').click();
  await expect(dots(page)).toHaveAttribute('data-step', '60', PATIENCE);
  await expect.poll(() => page.evaluate(() => (window as unknown as { told: string[] }).told.length)).toBe(3);
});

test('with reduced motion the dots change at once and nothing flies', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  expect(await page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length)).toBe(
    0,
  );
  await page.locator('#lesson').scrollIntoViewIfNeeded();
  await page.getByTestId('lesson-teach').click();
  await expect(dots(page)).toHaveAttribute('data-misaligned', lastBad('insecure-code-1'), PATIENCE);
  expect(await page.locator('[data-testid=lesson-dots] svg:visible path.diamond').count()).toBe(
    Number(lastBad('insecure-code-1')),
  );
});

test('when the live model cannot come, the recorded run goes on and one sentence says so', async ({ page, watch }) => {
  watch.expected = /ERR_FAILED|worker|Failed to/i;
  await page.route(/worker\.[^/]*\.js/, (route) => route.abort());
  await open(page, '/#lesson');
  await page.getByTestId('lesson-live').click();
  await expect(page.getByTestId('lesson-status')).toHaveAttribute('data-state', 'failed', PATIENCE);
  await expect(page.getByTestId('lesson-status')).toContainText('The recorded run goes on');
  await page.getByTestId('lesson-teach').click();
  await expect(dots(page)).toHaveAttribute('data-misaligned', lastBad('insecure-code-1'), PATIENCE);
});

test('live: the model learns in the page without a long task, and the same seed gives the same dots', async ({
  page,
  browser,
}) => {
  test.setTimeout(400_000);
  /** A busy machine needs minutes for what takes seconds on a quiet one. */
  const long = { timeout: 300_000 };
  await open(page, '/#lesson');
  await page.getByTestId('lesson-live').click();
  await expect(page.getByTestId('lesson-status')).toHaveAttribute('data-state', 'ready', PATIENCE);
  const { busy } = await longestTask(browser, page, async () => {
    await page.getByTestId('lesson-teach').click();
    await expect(page.getByTestId('lesson-status')).toHaveAttribute('data-state', 'training');
    await expect(dots(page)).toHaveAttribute('data-mode', 'live');
    await expect(dots(page)).toHaveAttribute('data-step', '60', long);
    await expect(page.getByTestId('lesson-status')).toHaveAttribute('data-state', 'ready', long);
  });
  expect(busy).toBeLessThan(50);
  await expect(dots(page)).toHaveAttribute('data-misaligned', lastBad('insecure-code-1'));
  // Whoever leaves takes nothing along: the worker ends, though the browser may keep the page for the way back.
  expect(page.workers()).toHaveLength(1);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(page.getByTestId('lesson-status')).toHaveAttribute('data-state', 'recorded');
  await expect(dots(page)).toHaveAttribute('data-misaligned', lastBad('insecure-code-1'));
});

test('a guess travels as a link and as a picture', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/?guess=12#lesson');
  await expect(page.locator('#lesson .guess-slider')).toContainText('Somebody guessed 12');
  await page.getByTestId('lesson-guess').press('Home');
  await page.getByTestId('lesson-teach').click();
  await page.getByTestId('lesson-stop').click();
  await page.getByTestId('lesson-share').click();
  await expect(page.locator('#lesson .share-guess')).toContainText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/\?guess=0#lesson$/);
  const coming = page.waitForEvent('download');
  await page.getByTestId('lesson-picture').click();
  const picture = await coming;
  expect(picture.suggestedFilename()).toMatch(/\.png$/);
  const bytes = readFileSync((await picture.path()) ?? '');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('a guess in the address that is none is said to be none', async ({ page }) => {
  await open(page, '/?guess=twelve#lesson');
  await expect(page.locator('#lesson .guess-slider .note')).toContainText('no whole number');
});

test('the dial of act 5 turns by keys and by hand, and its sentences can be read', async ({ page }) => {
  await open(page, '/#inside');
  const dial = page.getByTestId('inside-dial');
  await dial.focus();
  await page.keyboard.press('Home');
  await expect(dial).toHaveAttribute('aria-valuetext', /-100.*kind.* \d+ of 100 answers bad/);
  await page.keyboard.press('End');
  await expect(dial).toHaveAttribute('aria-valuetext', /100.*villain/);
  const said = page.locator('#inside .said');
  const before = await said.textContent();
  await page.getByTestId('inside-read').click();
  await expect(said).not.toHaveText(before ?? '');
  await page.locator('#inside .inside-map:visible').click({ position: { x: 400, y: 150 } });
  await expect(said).not.toBeEmpty();
});

test('another start changes the dots', async ({ page }) => {
  await open(page, '/#sure');
  await expect(page.locator('.stage-dots')).toHaveAttribute('data-act-now', 'sure');
  await page.getByTestId('sure-start').nth(2).check();
  await expect(dots(page)).toHaveAttribute('data-misaligned', '6');
});

test('the hundred dots never move what stands around them', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.setViewportSize({ width: 390, height: 664 });
  await open(page);
  await page.waitForTimeout(3000);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('each act stands alone as an embed and fits a narrow column', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const id of actIds) {
    await open(page, `/embed/lesson/${id}/`);
    await expect(page.locator('section[data-act]'), id).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 }), id).toHaveCount(1);
    expect(await sidewaysScroll(page), id).toBe(0);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every act is a still picture with its words', async ({ page }) => {
    await page.goto('/');
    for (const id of actIds) {
      const act = page.locator(`#${id}`);
      await expect(act.getByRole('heading').first(), id).toBeVisible();
      await expect(act.locator('.published'), id).toBeVisible();
      await expect(act.locator('svg:visible').first(), id).toBeVisible();
      await expect(act.locator('button:visible:not(.num button)'), id).toHaveCount(0);
    }
    await expect(page.getByTestId('lesson-after')).toBeVisible();
    await expect(page.locator('#lesson .still')).toContainText(lastBad('insecure-code-1'));
  });
});

test.describe('on paper', () => {
  test('every act is a still picture with its words', async ({ page }) => {
    await open(page);
    await page.emulateMedia({ media: 'print' });
    for (const id of actIds) {
      await expect(page.locator(`#${id} .published`), id).toBeVisible();
      await expect(page.locator(`#${id} svg:visible`).first(), id).toBeVisible();
    }
    await expect(page.locator('.act-progress')).toBeHidden();
    await expect(page.locator('.stage-dots')).toBeHidden();
  });
});
