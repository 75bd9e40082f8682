import { axeProblems, embeds, expect, pages, test, unfoldAll, wakeAll } from '../e2e/site-test.ts';

for (const path of [...pages, ...embeds]) {
  test(`no violation on ${path}, light and dark`, async ({ page }) => {
    // Thousands of cells to judge.
    if (path === '/data/') test.slow();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    await wakeAll(page);
    // Hidden parts are judged too, as the reader meets them: unfolded.
    await unfoldAll(page);
    expect(await axeProblems(page)).toEqual([]);
    // Only colours differ in the dark.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await axeProblems(page, ['color-contrast'])).toEqual([]);
  });
}
