import AxeBuilder from '@axe-core/playwright';
import { embeds, expect, pages, test, unfoldAll, wakeAll } from '../e2e/site-test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      const found = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        where: nodes.map((node) => node.target.join(' ')).slice(0, 5),
      }));
      expect(found).toEqual([]);
    });
  }
}
