/** What is wrong with the texts of a page's drawings, as they stand on the screen. */
import type { Page } from '@playwright/test';

/** Texts of all shown drawings whose letters are lower than this many CSS pixels on the screen; thumbnails are none. */
export async function smallTexts(page: Page, least: number): Promise<string[]> {
  return page.locator('svg.chart:visible').evaluateAll(
    (drawings, limit) =>
      drawings.flatMap((drawing) => {
        if (drawing.closest('[aria-hidden=true]')) return [];
        const svg = drawing as SVGSVGElement;
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return [...svg.querySelectorAll('text')]
          .map((text) => ({ text: text.textContent, size: parseFloat(getComputedStyle(text).fontSize) * scale }))
          .filter(({ size }) => size < limit)
          .map(({ text, size }) => `${text?.trim()} (${size.toFixed(1)} px)`);
      }),
    least,
  );
}

/** Texts of all shown drawings that reach out of their drawing, by more than a hair. */
export async function textsOutside(page: Page): Promise<string[]> {
  return page.locator('svg.chart:visible').evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const frame = drawing.getBoundingClientRect();
      return [...drawing.querySelectorAll('text')]
        .filter((text) => {
          const box = text.getBoundingClientRect();
          return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
        })
        .map((text) => text.textContent?.trim() ?? '');
    }),
  );
}

/** Pairs of texts in a shown drawing that lie on each other. */
export async function textsOnTexts(page: Page): Promise<string[]> {
  return page.locator('svg.chart:visible').evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const texts = [...drawing.querySelectorAll('text')].map((text) => ({
        words: text.textContent?.trim() ?? '',
        box: text.getBoundingClientRect(),
      }));
      return texts.flatMap((a, i) =>
        texts
          .slice(i + 1)
          .filter((b) => {
            const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
            // A line box is higher than its letters; only real letters on letters count.
            const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
            return across > 1 && down > Math.min(a.box.height, b.box.height) * 0.4;
          })
          .map((b) => `“${a.words}” and “${b.words}”`),
      );
    }),
  );
}
