import type { Page } from '@playwright/test';
import { awake, expect, figures, figuresWithChoices, test, viewOf } from './site-test.ts';

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, selector: string, limit = 60): Promise<void> {
  for (let i = 0; i < limit; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

test('the skip link comes first and leads to the text', async ({ page }) => {
  await page.goto('/insecure-code/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip-link')).toBeFocused();
  await expect(page.locator('.skip-link')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('the walk begins with what is brought forward', async ({ page }) => {
  await page.goto('/figures/controls/?focus=jailbroken');
  await awake(page, 'controls');
  await expect(page.locator('.chart-walk')).toHaveAttribute('aria-valuetext', /jailbroken/i);
});

for (const { id, page: address } of figures) {
  test(`keys alone walk the values of ${id}, and change its view and the address with it`, async ({ page }) => {
    await page.goto(address);
    await awake(page, id);
    await tabTo(page, '.chart-walk');
    const slider = page.locator('.chart-walk');
    const said = () => slider.getAttribute('aria-valuetext');
    await expect(page.locator('.focused:visible')).toHaveCount(1);
    const first = await said();
    await page.keyboard.press('ArrowRight');
    await expect(slider).not.toHaveAttribute('aria-valuetext', first!);
    await expect(page.locator('.chart-readout')).toHaveText((await said())!);
    await page.keyboard.press('ArrowLeft');
    await expect(slider).toHaveAttribute('aria-valuetext', first!);
    await page.keyboard.press('End');
    await expect(slider).toHaveValue((await slider.getAttribute('max'))!);
    // A figure of statements has no samples; its points say a sentence.
    const hasNumbers = (await page.locator('.data-table th.number').count()) > 0;
    expect(await said()).toMatch(hasNumbers ? /n = |n not reported|a single / : /\w+ \w+ \w+/);
    await page.keyboard.press('Escape');
    await expect(page.locator('.focused:visible')).toHaveCount(0);
    await expect(slider).toBeFocused();

    if (!figuresWithChoices.some((figure) => figure.id === id)) return;
    await page.reload();
    await awake(page, id);
    await tabTo(page, '.choice input');
    const before = await viewOf(page, id);
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/\?[\w-]+=[\w-]+$/);
    expect(await viewOf(page, id)).not.toBe(before);
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    expect(await viewOf(page, id)).toBe(before);
  });
}

test('what has the focus can be seen', async ({ page }) => {
  await page.goto('/figures/one-in-five/');
  await awake(page, 'one-in-five');
  let checked = 0;
  for (; checked < 25; checked++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'nothing';
      // The mark of a hidden input is drawn on what stands for it.
      const shown = [element, element.nextElementSibling, element.closest('.chart-drawings')];
      return shown.some((one) => one && getComputedStyle(one).outlineStyle !== 'none')
        ? 'seen'
        : element.outerHTML.slice(0, 120);
    });
    if (seen === 'nothing') break;
    expect(seen).toBe('seen');
  }
  expect(checked).toBeGreaterThan(10);
});

test('tables and disclosures open and scroll by keys', async ({ page }) => {
  await page.goto('/insecure-code/');
  await awake(page, 'controls');
  const table = page.locator('figure#controls details').filter({ hasText: 'Table' }).first();
  await table.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(table).toHaveAttribute('open', '');
  await page.keyboard.press('Tab');
  await expect(table.getByRole('region')).toBeFocused();
});

test.describe('at 400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const { id, page: address } of figures) {
    test(`the value being read of ${id} stands in sight`, async ({ page }) => {
      await page.goto(address);
      await awake(page, id);
      const walk = page.locator('.chart-walk');
      await walk.focus();
      const last = Number(await walk.getAttribute('max'));
      // Every value of a short walk, and a spread of a long one.
      for (let i = 1; i <= Math.min(last, 30); i++) {
        await page.keyboard.press('ArrowRight');
        await expect
          .poll(() =>
            page.evaluate(() => {
              const ring = [...document.querySelectorAll('.focused')].find((one) => one.getClientRects().length > 0);
              const box = ring?.getBoundingClientRect();
              const foot = document.querySelector('.chart-foot')?.getBoundingClientRect();
              const isCovered = (edge: number): boolean => foot!.top <= edge && edge <= foot!.bottom;
              return (
                !!box &&
                !!foot &&
                box.bottom > 0 &&
                box.top < innerHeight &&
                !(isCovered(box.top) && isCovered(box.bottom))
              );
            }),
          )
          .toBe(true);
      }
    });
  }
});

test('the walk follows what a screen reader sets by a change alone', async ({ page }) => {
  await page.goto('/figures/by-question/');
  await awake(page, 'by-question');
  const walk = page.locator('.chart-walk');
  const first = await walk.getAttribute('aria-valuetext');
  await walk.evaluate((input: HTMLInputElement) => {
    input.value = '3';
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(walk).not.toHaveAttribute('aria-valuetext', first!);
});
