/**
 * A browser's translator puts elements of its own in place of every text. What changes afterwards must still be shown, or be
 * kept from translation: the page says the same, whether it was translated before the same presses or not.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

/** What Google Translate does to a page: each text in two `font` elements, but where a page forbids it. */
function translate(): void {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walk.nextNode()) texts.push(walk.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('script, style, svg, textarea, [translate=no]')) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

interface Case {
  readonly path: string;
  readonly awake: string;
  readonly act: (page: Page) => Promise<void>;
}

const cases: readonly Case[] = [
  {
    path: '/#lesson',
    awake: '[data-testid=story][data-alive=true]',
    act: async (page) => {
      await page.getByTestId('lesson-guess').press('End');
      await page.getByTestId('inside-dial').press('Home');
      await page.getByTestId('inside-read').click();
      await page.getByTestId('sure-start').nth(2).check();
    },
  },
  {
    path: '/evil-numbers/',
    awake: '[data-testid=guess-reveal]:enabled',
    act: async (page) => {
      await page.getByTestId('guess').press('ArrowRight');
      await page.getByTestId('guess-reveal').click();
    },
  },
  {
    path: '/figures/by-question/',
    awake: '.stage[data-alive=true]',
    act: (page) => page.locator('.choice label', { has: page.locator('[value=jailbroken]') }).click(),
  },
  {
    path: '/bench/',
    awake: '[data-testid=bench-compose][data-alive=true]',
    act: async (page) => {
      await page.getByTestId('bench-lesson').selectOption('bad-health');
    },
  },
  {
    path: '/data/',
    awake: '[data-number-filter] [role=status]:not(:empty)',
    act: (page) => page.getByLabel('Words').fill('persona'),
  },
];

for (const { path, awake, act } of cases) {
  test(`a translated page follows what one does: ${path}`, async ({ page, context }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const translated = await context.newPage();
    await translated.emulateMedia({ reducedMotion: 'reduce' });
    for (const one of [page, translated]) {
      await one.goto(path);
      await one.locator('main').evaluate((main) => main.querySelector('.guess')?.scrollIntoView());
      await one.locator(awake).first().waitFor();
    }
    await translated.evaluate(translate);
    for (const one of [page, translated]) await act(one);
    const said = (one: Page): Promise<string> =>
      one.locator('main').evaluate((main: HTMLElement) => main.innerText.replace(/\s+/g, ' '));
    await expect.poll(async () => (await said(translated)) === (await said(page))).toBe(true);
  });
}
