import type { Page } from '@playwright/test';
import {
  awake,
  chapters,
  embeds,
  expect,
  figures,
  pages,
  sidewaysScroll,
  test,
  unfoldAll,
  wakeAll,
} from './site-test.ts';

/** Texts of all shown drawings whose letters are lower than this many CSS pixels on the screen; thumbnails are none. */
async function smallTexts(page: Page, least: number): Promise<string[]> {
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
async function textsOutside(page: Page): Promise<string[]> {
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
async function textsOnTexts(page: Page): Promise<string[]> {
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

/** Lists of claims and lessons, and two figures of several parts: as long as they are. */
const LISTS = ['how-sure', 'tiny-trainings', 'tiny-controls', 'tiny-dial'];

test.describe('on a phone of 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const path of [...pages, ...embeds]) {
    test(`phone: nothing scrolls sideways on ${path}`, async ({ page }) => {
      await page.goto(path);
      await wakeAll(page);
      expect(await sidewaysScroll(page)).toBe(0);
      await unfoldAll(page);
      expect(await sidewaysScroll(page), 'with everything open').toBe(0);
      expect(await smallTexts(page, 12)).toEqual([]);
      expect(await textsOutside(page)).toEqual([]);
    });
  }

  for (const { id, page: address } of figures) {
    test(`phone: a value of ${id} can be tapped`, async ({ browser }) => {
      const context = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      await page.goto(address);
      await awake(page, id);
      const marks = page.locator('svg.chart:visible :is(.mark:not(.mark-bar, .mark-dash), .grade-ring)');
      await marks.nth(Math.floor((await marks.count()) / 2)).tap({ force: true }); // marks of one value lie on each other
      await expect(page.locator('.focused:visible')).toHaveCount(1);
      await expect(page.locator('.chart-readout')).toContainText(':');
      await context.close();
    });
  }

  test('phone: what can be tapped is big enough', async ({ page }) => {
    for (const path of ['/', '/figures/one-in-five/', '/embed/controls/']) {
      await page.goto(path);
      await wakeAll(page);
      const small = await page
        .locator('button:visible, summary:visible, .choice label:visible, input[type=radio]:visible')
        .evaluateAll((all) =>
          all
            .filter((one) => !one.closest('.num, .term'))
            .map((one) => ({
              box: (one.closest('label') ?? one).getBoundingClientRect(),
              words: one.textContent?.trim(),
            }))
            .filter(({ box }) => box.width < 24 || box.height < 24)
            .map(({ box, words }) => `${words} ${box.width}×${box.height}`),
        );
      expect(small, path).toEqual([]);
    }
  });
});

for (const width of [360, 768, 1024, 1280]) {
  test(`texts of the drawings keep clear of each other and of the edge at ${width} px, in every state`, async ({
    page,
  }) => {
    test.slow(); // all figures in all their states
    await page.setViewportSize({ width, height: 900 });
    for (const { id, page: address } of figures) {
      await page.goto(address);
      await awake(page, id);
      for (const option of await page.locator('.choice input').all()) {
        await option.check();
        const state = new URL(page.url()).search || 'as it starts';
        expect(await textsOnTexts(page), `${id}, ${state}`).toEqual([]);
        expect(await textsOutside(page), `${id}, ${state}`).toEqual([]);
        expect(await smallTexts(page, 12), `${id}, ${state}`).toEqual([]);
      }
    }
  });
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  test('dark: page, drawing and embed all turn', async ({ page }) => {
    for (const path of ['/evil-numbers/', '/insecure-code/', '/embed/one-in-five/']) {
      await page.goto(path);
      const colours = await page.evaluate(() => {
        const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
        return [style('html').backgroundColor, style('h1').color, style('svg.chart .zero').stroke];
      });
      expect(colours, path).toEqual(['rgb(21, 23, 26)', 'rgb(236, 230, 218)', 'rgb(236, 230, 218)']);
    }
  });
});

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' });

  for (const { path, figures: drawn } of chapters) {
    test(`print: ${path} has light colours, whole figures, no controls`, async ({ page }) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(paper).toBe('rgb(251, 247, 240)');
      await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
      for (const tool of await page.locator('.chart-controls, .chart-walk, .theme-choice').all()) {
        await expect(tool).toBeHidden();
      }
      for (const { id } of drawn) {
        await expect(page.locator(`figure#${id} svg.chart:visible`)).toHaveCount(1);
        await expect(page.locator(`figure#${id} figcaption`)).toContainText('Source');
        await expect(page.locator(`figure#${id} .figure-caption`)).toBeVisible();
      }
      expect((await page.pdf()).byteLength).toBeGreaterThan(20_000);
    });
  }

  test('print: a figure’s page has its table', async ({ page }) => {
    await page.goto('/figures/by-question/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('table tbody tr').first()).toBeVisible();
  });
});

test('nothing moves for readers who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/figures/one-in-five/');
  await awake(page, 'one-in-five');
  const moving = await page
    .locator('svg.chart:visible .mark')
    .first()
    .evaluate((mark) => getComputedStyle(mark).transitionDuration);
  expect(moving).toBe('0s');
});

test('in forced colours the chosen option can be told, and a stored theme does not paint over the system’s colours', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'light'));
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('/figures/by-question/');
  await awake(page, 'by-question');
  const { chosen, other, text, canvas } = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
    return {
      chosen: style('.choice input:checked + span').backgroundColor,
      other: style('.choice input:not(:checked) + span').backgroundColor,
      text: style('svg.chart text').fill,
      canvas: style('body').color,
    };
  });
  expect(chosen).not.toBe(other);
  expect(text).toBe(canvas);
});

test('a page written from right to left leaves the drawings alone', async ({ page }) => {
  await page.goto('/figures/by-question/');
  await awake(page, 'by-question');
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  expect(await textsOutside(page)).toEqual([]);
});

for (const width of [620, 760]) {
  test(`in a column of ${width} px no figure but a list is taller than 900 px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    const tall: string[] = [];
    for (const { id, embed } of figures.filter((figure) => !LISTS.includes(figure.id))) {
      await page.goto(embed);
      const { height } = (await page.locator(`figure#${id}`).boundingBox())!;
      if (height > 900) tall.push(`${id} ${height}`);
    }
    expect(tall).toEqual([]);
  });
}
