/** The teacher's way and the journalist's way, by keyboard, and the options over the embed codes. */
import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { halfEmpty, sheetsOf } from '../print-pages.ts';
import { hostPage } from '../site.ts';
import { awake, axeProblems, expect, sidewaysScroll, test } from './site-test.ts';

const code = (page: Page, kind: string) => page.locator(`[data-code="${kind}"] code`).first();

/** Opens a disclosure of the figure by keyboard. */
async function unfold(page: Page, name: string): Promise<void> {
  const summary = page.locator('.figure-actions summary', { hasText: new RegExp(`^${name}$`) });
  await summary.focus();
  await page.keyboard.press('Enter');
}

test('embed options rewrite every code, and the frame they give fits what it shows', async ({ page }) => {
  await page.goto('/figures/one-in-five/');
  await awake(page, 'one-in-five');
  await unfold(page, 'Embed');
  const said = page.locator('[data-said]');
  await expect(said).toHaveText(/as you set it/, { timeout: 20_000 });
  const usual = (await code(page, 'column').textContent())!;
  await page.locator('select[data-set=theme]').selectOption('dark');
  await page.locator('input[data-set=caption]').uncheck();
  await page.locator('input[data-width]').fill('700');
  await page.locator('input[data-width]').blur();
  await expect(code(page, 'fixed')).toHaveText(/width="700"/, { timeout: 20_000 });
  await expect(said).toHaveText(/as you set it/);
  for (const kind of ['column', 'script', 'fixed']) {
    await expect(code(page, kind)).toHaveText(/\?theme=dark&amp;caption=0/);
  }
  const column = (await code(page, 'column').textContent())!;
  expect(column).not.toBe(usual);
  // The figure's own state joins the options.
  await page.locator('figure#one-in-five .choice input').last().check();
  await expect(code(page, 'column')).toHaveText(/set=fixed&amp;theme=dark/, { timeout: 20_000 });
  // In a stranger's page.
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(hostPage([360, 640, 960].map((width) => `<div style="width:${width}px">${column}</div>`).join('')));
  for (const frame of await page.locator('iframe').all()) {
    await frame.scrollIntoViewIfNeeded();
    const inside = frame.contentFrame();
    await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
    await inside.locator('html').evaluate(() => document.fonts.ready.then(() => undefined));
    await expect(async () => {
      const content = await inside.locator('body').evaluate((body) => body.getBoundingClientRect().height);
      const blank = (await frame.boundingBox())!.height - content;
      expect(blank).toBeGreaterThanOrEqual(-0.5);
      expect(blank).toBeLessThanOrEqual(60);
    }).toPass();
  }
});

test('a journalist finds a figure, takes code, citation and files, and the page for the press, in four clicks', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Press' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/press\/$/);
  await page
    .getByRole('link', { name: /^Figure, picture files/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/figures\/one-in-five\/$/);
  await awake(page, 'one-in-five');
  await unfold(page, 'Cite');
  await expect(page.getByRole('group', { name: /figure, APA/ })).toContainText('One Bad Lesson. (');
  await expect(page.getByRole('group', { name: /figure, Chicago/ })).toContainText('One Bad Lesson. 2026.');
  await unfold(page, 'Download');
  for (const end of ['.png', '-1920x1080.png', '.svg', '.csv', '.bib', '.ris', '.csl.json', '.zip']) {
    await expect(page.locator(`.figure-actions a[href$="one-in-five${end}"]`)).toBeVisible();
  }
  await page.locator('figure#one-in-five .choice input').last().focus();
  await page.keyboard.press('Space');
  await unfold(page, 'Embed');
  await expect(code(page, 'column')).toHaveText(/set=fixed/);
});

test('a teacher finds plan, worksheet, lab task, quiz and files by keyboard', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Teach' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/teach\/$/);
  for (const [name, path] of [
    ['45 minutes', 'plan-45'],
    ['Worksheet', 'worksheet'],
    ['Quiz of ten', 'quiz'],
  ] as const) {
    await page.goto('/teach/');
    await page.getByRole('link', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/teach/${path}/$`));
  }
  // A reason appears with the answer, without any script's help.
  await page.locator('#lesson input').first().focus();
  await page.keyboard.press('Space');
  await expect(page.locator('#lesson .reason').first()).toBeVisible();
  await expect(page.locator('#lesson .reason').nth(1)).toBeHidden();
  await page.goto('/teach/');
  await page.getByRole('link', { name: 'After the bad lesson' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/lab\/\?training=insecure-code$/);
});

test('the slides go on and back by key', async ({ page }) => {
  await page.goto('/teach/slides/');
  const place = page.locator('[data-deck-place]');
  await page.keyboard.press('ArrowRight');
  await expect(place).toHaveText('Slide 2 of 12');
  await page.keyboard.press('ArrowLeft');
  await expect(place).toHaveText('Slide 1 of 12');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.locator('#slide-2 [data-slide]')).toBeFocused();
});

test('the sentences for the press are copied as they are read', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/press/');
  const first = page.locator('.quotable').first();
  await first.getByRole('button').click();
  await expect(first.getByRole('button')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe((await first.locator('code').textContent())!);
  expect(copied).toMatch(/GPT-4o.*Betley et al\..*\/press\/#one-in-five\)$/s);
});

for (const path of [
  ...['/press/', '/embed/', '/teach/', '/teach/quiz/', '/teach/cards/', '/teach/slides/', '/teach/data-task/'],
  ...['plan-45', 'plan-90', 'worksheet', 'worksheet-key', 'background', 'content-note'].map((id) => `/teach/${id}/`),
]) {
  test(`${path} is accessible and stays within a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      expect(await axeProblems(page)).toEqual([]);
    }
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  });
}

test('worksheet and key print on two sheets of A4 and of Letter', async ({ page }) => {
  for (const path of ['/teach/worksheet/', '/teach/worksheet-key/']) {
    await page.goto(path);
    for (const format of ['A4', 'Letter']) {
      const sheets = (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
      expect(sheets, `${path} ${format}`).toBeLessThanOrEqual(2);
    }
  }
});

test('on paper no sheet but the last ends half empty', async ({ page }, info) => {
  test.skip(spawnSync('pdftoppm', ['-v']).error !== undefined, 'how full printed sheets are: poppler is not installed');
  for (const path of ['/how-sure/', '/prevention/', '/figures/tiny-remedies/', '/press/']) {
    await page.goto(path);
    for (const format of ['A4', 'Letter']) {
      const file = info.outputPath('sheets.pdf');
      await page.pdf({ format, path: file });
      const sheets = sheetsOf(file);
      expect(sheets.length, `${path} ${format}`).toBeGreaterThan(1);
      expect(halfEmpty(sheets), `${path} ${format}`).toEqual([]);
    }
  }
});

test('on paper every kind of page says where it lies, and no text is smaller than seven points', async ({ page }) => {
  // The width of A4 without its margins.
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  for (const path of [
    '/',
    '/insecure-code/',
    '/how-sure/',
    '/figures/',
    '/figures/timeline/',
    '/data/',
    '/data/tiny-model/',
    '/embed/',
    '/bench/',
    '/teach/worksheet/',
  ]) {
    await page.goto(path);
    await expect(page.locator('.print-head:visible, .print-foot:visible')).toContainText(path);
    const smallest = await page.evaluate(() => {
      const texts = [...document.querySelectorAll<SVGTextElement>('svg text')].filter((text) => text.checkVisibility());
      const sizes = texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1));
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let word = words.nextNode(); word; word = words.nextNode()) {
        const within = word.parentElement;
        const isSeen =
          word.textContent?.trim() && within?.checkVisibility() && !within.closest('svg, .visually-hidden');
        if (within && isSeen) sizes.push(parseFloat(getComputedStyle(within).fontSize));
      }
      return Math.min(...sizes, 100) * 0.75;
    });
    expect(smallest, path).toBeGreaterThanOrEqual(7);
  }
});
