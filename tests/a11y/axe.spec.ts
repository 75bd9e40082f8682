import { axeProblems, embeds, expect, pages, test, unfoldAll, wakeAll } from '../e2e/site-test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of [...pages, ...embeds]) {
    test(`no violation on ${path}, ${colorScheme}`, async ({ page }) => {
      // Thousands of cells to judge.
      if (path === '/data/') test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      await wakeAll(page);
      // Hidden parts are judged too, as the reader meets them: unfolded.
      await unfoldAll(page);
      expect(await axeProblems(page)).toEqual([]);
    });
  }
}
