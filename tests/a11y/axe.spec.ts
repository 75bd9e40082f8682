import { axeProblems, embeds, expect, pages, test, unfoldAll, wakeAll } from '../e2e/site-test.ts';

/** A named state is its figure's page with other numbers: two figures stand for all of them. */
const isOneOfMany = (path: string): boolean =>
  /^\/(figures|embed)\/[^/]+\/[^/]+\/$/.test(path) && !/\/(one-in-five|tiny-dial|lesson)\//.test(path);

for (const path of [...pages, ...embeds].filter((path) => !isOneOfMany(path))) {
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
