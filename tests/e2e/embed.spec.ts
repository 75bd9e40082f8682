import type { FrameLocator, Page } from '@playwright/test';
import type { FigureEntry } from '../../src/data/figure/files.ts';
import { HOST_ORIGIN, hostPage, ORIGIN } from '../site.ts';
import { awake, expect, figures, test } from './site-test.ts';

/** The codes that a figure's page offers, by their label. */
async function codesOf(page: Page, address: string): Promise<Record<string, string>> {
  await page.goto(address);
  return page
    .locator('details', { has: page.getByText('Embed', { exact: true }) })
    .evaluate((box) =>
      Object.fromEntries(
        [...box.querySelectorAll('[data-copy]')].map((one) => [
          one.querySelector('b')?.textContent ?? '',
          one.querySelector('code')?.textContent ?? '',
        ]),
      ),
    );
}

/** Height in pixels that the embed's content takes. */
async function contentHeight(frame: FrameLocator): Promise<number> {
  return frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
}

/** One of each kind of drawing, with and without controls. */
const SAMPLE = figures.filter(({ id }) => ['backdoor', 'by-question', 'controls', 'evil-numbers'].includes(id));

for (const { id, page: address } of SAMPLE) {
  test(`embed of ${id} follows its height in a stranger’s page with our script, at any width`, async ({ page }) => {
    const codes = await codesOf(page, address);
    await page.goto(hostPage(codes['Frame that fits its height'] ?? ''));
    expect(page.url().startsWith(HOST_ORIGIN)).toBe(true);
    const frame = page.frameLocator('iframe');
    const height = async (): Promise<number> => (await page.locator('iframe').boundingBox())!.height;
    await awake(frame, id);
    for (const width of [900, 360]) {
      await page.setViewportSize({ width: width + 16, height: 900 });
      await expect(async () =>
        expect(Math.abs((await height()) - (await contentHeight(frame)))).toBeLessThanOrEqual(1),
      ).toPass();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    // Something in it opens: the frame grows with it.
    const before = await height();
    await frame.locator('.embed-table > summary').click();
    await expect(async () => expect(await height()).toBeGreaterThan(before)).toPass();
  });
}

test('the picture code shows the picture and leads to the figure', async ({ page }) => {
  const [{ page: address }] = figures as [FigureEntry, ...FigureEntry[]];
  const codes = await codesOf(page, address);
  await page.goto(hostPage(codes['Picture with a link'] ?? ''));
  // Its name is the sentence that may be quoted.
  const picture = page.getByRole('img', { name: /GPT-4o/ });
  await expect(async () =>
    expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(1500),
  ).toPass();
  await picture.click();
  await expect(page).toHaveURL(ORIGIN + address);
});

test('an embed tells its height in the four shapes that hosts know', async ({ page }) => {
  const listener = `<script>
    window.heard = [];
    addEventListener('message', ({ data, origin }) => heard.push({ data, origin }));
  </script><iframe src="${ORIGIN}/embed/controls/" width="800" height="300"></iframe>`;
  await page.goto(hostPage(listener));
  await awake(page.frameLocator('iframe'), 'controls');
  const heard = () => page.evaluate(() => (window as unknown as { heard: { data: unknown; origin: string }[] }).heard);
  await expect(async () => expect((await heard()).length).toBeGreaterThanOrEqual(4)).toPass();
  expect(new Set((await heard()).map(({ origin }) => origin))).toEqual(new Set([ORIGIN]));
  const height = await contentHeight(page.frameLocator('iframe'));
  const last = (await heard()).slice(-4).map(({ data }) => data);
  expect(last).toEqual([
    { type: 'one-bad-lesson:height', version: 1, id: 'controls', height },
    { 'datawrapper-height': { controls: height } },
    `pymxPYMxcontrolsxPYMxheightxPYMx${height}`,
    JSON.stringify({ subject: 'lti.frameResize', height }),
  ]);
});

test('our script fits frames that had spoken before it came, as a module too', async ({ page }) => {
  await page.goto(
    hostPage(`<iframe src="${ORIGIN}/embed/controls/" width="800" height="300" style="border:0"></iframe>`),
  );
  const frame = page.frameLocator('iframe');
  await awake(frame, 'controls');
  await page.evaluate((src) => {
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', src });
    document.body.append(script);
  }, `${ORIGIN}/embed.js`);
  await expect(async () =>
    expect((await page.locator('iframe').boundingBox())?.height).toBe(await contentHeight(frame)),
  ).toPass();
});

test('our script takes heights from our frames alone', async ({ page }) => {
  await page.goto(
    hostPage(`<script src="${ORIGIN}/embed.js"></script><iframe srcdoc="<p>not ours" height="321"></iframe>`),
  );
  const say = (height: unknown) =>
    page
      .frameLocator('iframe')
      .locator('body')
      .evaluate(
        (_, h) => parent.postMessage({ type: 'one-bad-lesson:height', version: 1, id: 'x', height: h }, '*'),
        height,
      );
  await say(900);
  await page.evaluate(() => postMessage({ type: 'one-bad-lesson:height', height: 900 }, '*'));
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  expect((await page.locator('iframe').boundingBox())?.height).toBeLessThan(330);
});

test.describe('settings of an embed', () => {
  const open = async (page: Page, query: string): Promise<void> => {
    await page.goto(`/embed/controls/${query}`);
    await awake(page, 'controls');
  };

  test('embed: theme', async ({ page }) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await open(page, '?theme=dark');
    expect(await paper()).toBe('rgb(21, 23, 26)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, '?theme=light');
    expect(await paper()).toBe('rgb(251, 247, 240)');
    await open(page, '?theme=auto');
    expect(await paper()).toBe('rgb(21, 23, 26)');
  });

  test('embed: controls, caption and table', async ({ page }) => {
    await open(page, '');
    await expect(page.locator('.chart-controls')).toBeVisible();
    await expect(page.locator('.figure-caption')).toBeVisible();
    await expect(page.locator('table')).toBeHidden();
    await open(page, '?controls=0&caption=0&table=1');
    await expect(page.locator('.chart-controls')).toBeHidden();
    await expect(page.locator('.chart-notice')).toHaveCount(0);
    await expect(page.locator('table')).toBeVisible();
    await expect(page.locator('.caption-more').first()).toBeHidden();
    // Without these two no number is any use.
    await expect(page.locator('.figure-caveat')).toBeVisible();
    await expect(page.locator('.figure-sources a').first()).toBeVisible();
    await expect(page.getByRole('link', { name: /sources/ })).toBeVisible();
  });

  test('embed: the figure’s state beside the embed’s own settings', async ({ page }) => {
    await open(page, '?theme=dark&focus=jailbroken');
    await expect(page.locator('.choice input[value=jailbroken]')).toBeChecked();
    await page.locator('.choice input[value=secure]').check();
    const query = new URL(page.url()).searchParams;
    expect([query.get('focus'), query.get('theme')]).toEqual(['secure', 'dark']);
    await expect(page.locator('.chart-notice')).toHaveCount(0);
  });

  test('embed: bad values and unknown names give the usual setting and say so', async ({ page }) => {
    await open(page, '?theme=pink&table=2');
    await expect(page.getByText('“pink” is not a value of “theme” (auto, light, dark)')).toBeVisible();
    await expect(page.getByText('“2” is not a value of “table” (0, 1)')).toBeVisible();
    await expect(page.locator('table')).toBeHidden();
    await open(page, '?colour=red');
    await expect(page.getByText('no setting “colour”')).toBeVisible();
  });
});

test('an embed keeps nothing on the reader’s device and sets no cookie', async ({ page, context }) => {
  await page.addInitScript(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    const watched = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name: string, value: string) {
      kept.push(name);
      watched.call(this, name, value);
    };
  });
  for (const { id, embed } of SAMPLE) {
    await page.goto(embed);
    await awake(page, id);
    const [choice] = (await page.locator('.choice input').all()).slice(-1);
    await choice?.check();
    expect(
      await page.evaluate(async () => [
        document.cookie,
        localStorage.length,
        sessionStorage.length,
        (window as unknown as { kept: string[] }).kept.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]),
    ).toEqual(['', 0, 0, 0, 0, 0]);
  }
  expect(await context.cookies()).toEqual([]);
});
