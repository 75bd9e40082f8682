import { expect, pages, test } from './site-test.ts';

const FONT_BUDGET = 130_000;

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
]) {
  for (const path of pages) {
    test(`fonts of a first view: ${path} at ${viewport.width} px`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const fonts = new Map<string, number>();
      page.on('response', (response) => {
        if (!response.url().endsWith('.woff2')) return;
        void response.body().then((body) => fonts.set(response.url(), body.byteLength));
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      const total = [...fonts.values()].reduce((sum, bytes) => sum + bytes, 0);
      expect(total).toBeGreaterThan(0);
      expect(total, [...fonts.keys()].join(' ')).toBeLessThanOrEqual(FONT_BUDGET);
    });
  }
}
