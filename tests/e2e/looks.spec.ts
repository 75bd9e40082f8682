import { smallTexts, textsOnTexts, textsOutside } from './drawn-texts.ts';
import { awake, chapters, expect, figures, test, wakeAll } from './site-test.ts';

/** Lists of claims, lessons, doubts, features, remedies and forms of text: as long as they are. */
const LISTS = ['how-sure', 'tiny-trainings', 'timeline', 'tiny-stars', 'tiny-remedies', 'tiny-contexts'];

for (const { id, page: address, embed } of figures) {
  test(`${id}: its texts keep clear at every width and in every state, and no column is too tall`, async ({ page }) => {
    await page.goto(address);
    await awake(page, id);
    for (const width of [360, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const option of await page.locator('.choice input').all()) {
        await option.check();
        const where = `${width} px, ${new URL(page.url()).search || 'as it starts'}`;
        expect(await textsOnTexts(page), where).toEqual([]);
        expect(await textsOutside(page), where).toEqual([]);
        expect(await smallTexts(page, 12), where).toEqual([]);
      }
    }
    if (LISTS.includes(id)) return;
    await page.goto(embed);
    await page
      .locator('figure details')
      .evaluateAll((all) => (all as HTMLDetailsElement[]).forEach((one) => (one.open = false)));
    for (const width of [620, 760]) {
      await page.setViewportSize({ width, height: 900 });
      expect((await page.locator(`figure#${id}`).boundingBox())!.height, `${width} px`).toBeLessThanOrEqual(900);
    }
  });
}

test.describe('on a phone of 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test.describe('by touch', () => {
    test.use({ hasTouch: true });

    for (const { id, page: address } of figures) {
      test(`phone: a value of ${id} can be tapped`, async ({ page }) => {
        await page.goto(address);
        await awake(page, id);
        const marks = page.locator('svg.chart:visible :is(.mark:not(.mark-bar, .mark-dash), .grade-ring)');
        const middle = marks.nth(Math.floor((await marks.count()) / 2));
        // As a reader would: not under the line at the foot, which stays in sight.
        await middle.evaluate((mark) => mark.scrollIntoView({ block: 'center', behavior: 'instant' }));
        await middle.tap({ force: true }); // marks of one value lie on each other
        await expect(page.locator('.focused:visible')).toHaveCount(1);
        await expect(page.locator('.chart-readout')).toContainText(':');
      });
    }
  });

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
