/**
 * Every embed code in hosts of every kind, in columns of six widths: no inner scroll bar, hardly any blank. The table of
 * results is printed at the end and kept beside the other reports.
 */
import { appendFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { embedded } from '../../src/data/embed-codes.ts';
import { columnCode, fixedCode, scriptedCode } from '../../src/lib/embed/codes.ts';
import { hostPage, ORIGIN, REPORT_DIR, SUB_ORIGIN, BASE } from '../site.ts';
import { expect, figures, test } from './site-test.ts';

const WIDTHS = [280, 360, 620, 700, 960, 1200];
/** Pixels. */
const MOST_BLANK = 60;

const site = (path: string): string => ORIGIN + path;
/** The second build, whose server sends no header for strangers' frames. */
const bare = (path: string): string => SUB_ORIGIN + BASE + path;

interface Fit {
  width: number;
  frame: number;
  content: number;
}

/** How each frame of the page fits its content. Counted from outside: a sandboxed frame tells nothing to its host. */
async function fits(page: Page): Promise<Fit[]> {
  const frames = await page.locator('iframe').all();
  return Promise.all(
    frames.map(async (one): Promise<Fit> => {
      const inside = (await (await one.elementHandle())!.contentFrame())!;
      const box = (await one.boundingBox())!;
      return { width: Math.round(box.width), frame: box.height, content: await contentOf(inside) };
    }),
  );
}

const contentOf = (frame: Frame): Promise<number> =>
  frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));

const inColumns = (code: (width: number) => string): string =>
  WIDTHS.map((width) => `<div style="width:${width}px">${code(width)}</div>`).join('\n');

/** Shows a host page and waits until no frame loads any more. */
async function show(page: Page, html: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  expect((await page.goto(hostPage(html)))?.status(), 'the host’s page').toBe(200);
  for (const frame of await page.locator('iframe').all()) {
    await frame.scrollIntoViewIfNeeded();
    const inside = (await (await frame.elementHandle())!.contentFrame())!;
    await inside.waitForLoadState('load');
    await inside.evaluate(() => document.fonts.ready.then(() => undefined));
  }
}

/** @param least how many pixels of room there must be; less than nothing where a stand-in font may be wider than ours */
async function expectFit(page: Page, host: string, most = MOST_BLANK, least = -0.5): Promise<void> {
  await expect(async () => {
    for (const { width, frame, content } of await fits(page)) {
      expect(frame - content, `${host}, ${width} px: inner scroll bar`).toBeGreaterThanOrEqual(least);
      expect(frame - content, `${host}, ${width} px: blank`).toBeLessThanOrEqual(most);
    }
  }).toPass({ timeout: 8000 });
  const blank = (await fits(page)).map(({ width, frame, content }) => `${width}: ${Math.round(frame - content)}`);
  appendFileSync(`${REPORT_DIR}/embed-hosts.txt`, `${host} | ${blank.join(' | ')}\n`);
}

/** Short and tall, plain and crowded: these stand for all. `HOSTS=all` in the environment puts every figure into every host. */
const SAMPLE = ['one-in-five', 'by-question', 'tiny-dial'];
const tried = process.env['HOSTS'] === 'all' ? figures : figures.filter(({ id }) => SAMPLE.includes(id));

for (const { id, title, embed } of tried) {
  const of = (absolute: (path: string) => string): Parameters<typeof columnCode>[0] =>
    embedded({ id, title, embed, page: '', png: '' }, absolute);

  test(`${id} fits every host`, async ({ page, watch }) => {
    test.setTimeout(120_000);
    watch.expected = /sandboxed|from origin 'null'|ERR_FAILED|Failed to load|Failed to fetch dynamically/;
    const column = columnCode(of(site));
    await show(
      page,
      inColumns(() => column),
    );
    await expectFit(page, `${id}, scripts stripped`);
    await show(
      page,
      inColumns(() => scriptedCode(of(site), site('/embed.js'))),
    );
    await expectFit(page, `${id}, with our script`, 1);
    await show(
      page,
      inColumns((width) => fixedCode(of(site), width)),
    );
    await expectFit(page, `${id}, styles stripped`);
    await show(
      page,
      inColumns(() => column.replace('<iframe ', '<iframe sandbox="" ')),
    );
    await expectFit(page, `${id}, sandbox without scripts`);
    await show(
      page,
      inColumns(() => columnCode(of(bare)).replace('<iframe ', '<iframe sandbox="allow-scripts" ')),
    );
    // Which font stands in for ours, and how wide it is, nobody can know: up to five lines more or less.
    await expectFit(page, `${id}, sandbox with scripts, no header`, 150, -110);
    await show(
      page,
      inColumns(() =>
        scriptedCode(of(site), site('/embed.js')).replace('<iframe ', '<iframe sandbox="allow-scripts" '),
      ),
    );
    await expectFit(page, `${id}, sandbox with scripts and our script`, 1);
  });
}

const someFigure = figures.find(({ id }) => id === 'one-in-five')!;
const inDark = { ...someFigure, embed: `${someFigure.embed}?theme=dark` };

test('in a dark host and a dark system the frame fits as well', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await show(
    page,
    inColumns(() => columnCode(embedded(inDark, site))),
  );
  await expectFit(page, 'dark');
});

test('five figures on one page each keep their own height', async ({ page }) => {
  const five = figures.slice(0, 5).map((figure) => scriptedCode(embedded(figure, site), site('/embed.js')));
  await show(page, `<div style="width:700px">${five.join('\n')}</div>`);
  await expectFit(page, 'five on one page', 1);
});

test('Datawrapper’s listener fits the frame', async ({ page }) => {
  const listener = `<script>addEventListener('message', ({ data }) => {
    const heights = data['datawrapper-height'];
    for (const id in heights ?? {}) document.querySelector('#datawrapper-' + id).style.height = heights[id] + 'px';
  });</script>`;
  const { id, embed } = someFigure;
  const code = `<iframe id="datawrapper-${id}" src="${site(embed)}" style="width:100%;border:0" height="200"></iframe>`;
  // One page a width, since the frame's name is its figure's; the widest and the narrowest stand for all.
  for (const width of [280, 1200]) {
    await show(page, `${listener}<div style="width:${width}px">${code}</div>`);
    await expectFit(page, 'Datawrapper’s listener', 1);
  }
});

test('pym’s real parent script fits the frame, whatever its container is called', async ({ page }) => {
  const frames = WIDTHS.map((width) => `<div id="chart-${width}" style="width:${width}px"></div>`);
  const parents = WIDTHS.map((width) => `new pym.Parent('chart-${width}', '${site(someFigure.embed)}', {});`);
  await show(page, `${frames.join('')}<script src="/pym.js"></script><script>${parents.join('\n')}</script>`);
  await expectFit(page, 'pym', 1);
  // What pym adds to the address is nothing that a reader is told of.
  for (const frame of await page.locator('iframe').all())
    await expect(frame.contentFrame().locator('.chart-notice')).toHaveCount(0);
});

test('a learning platform’s resize message fits the frame', async ({ page }) => {
  const listener = `<script>addEventListener('message', ({ data, source }) => {
    let said; try { said = JSON.parse(data); } catch { return; }
    if (said.subject !== 'lti.frameResize') return;
    for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.style.height = said.height + 'px';
  });</script>`;
  await show(
    page,
    listener +
      inColumns(() => `<iframe src="${site(someFigure.embed)}" style="width:100%;border:0" height="200"></iframe>`),
  );
  await expectFit(page, 'LTI', 1);
});

test('WordPress gets its height for a pasted address, in its sandbox', async ({ page, watch }) => {
  watch.expected = /sandboxed/;
  const listener = `<script>addEventListener('message', ({ data, source }) => {
    if (!data.secret || data.message !== 'height') return;
    for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]'))
      if (frame.contentWindow === source) frame.style.height = data.value + 'px';
  });</script>`;
  const frame = `<iframe sandbox="allow-scripts" security="restricted" data-secret="s3cr3t" src="${site(someFigure.embed)}#?secret=s3cr3t" style="width:100%;border:0" height="300"></iframe>`;
  await show(page, listener + inColumns(() => frame));
  await expectFit(page, 'WordPress', 1);
});

test('a slide of 16 to 9 shows the whole figure', async ({ page }) => {
  const slide = (embed: string): string =>
    `<iframe src="${site(embed)}?fit=1&controls=0" width="960" height="540" style="border:0"></iframe>`;
  // Every other figure: short and tall ones of each kind.
  const some = figures.filter((_, i) => i % 2 === 0);
  await show(page, some.map(({ embed }) => slide(embed)).join('\n'));
  for (const [i, frame] of (await page.locator('iframe').all()).entries()) {
    const inside = frame.contentFrame();
    await expect(async () => {
      const scrolls = await inside.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight);
      expect(scrolls, some[i]!.id).toBeLessThanOrEqual(0);
    }).toPass();
    await expect(inside.locator('svg.chart:visible')).toHaveCount(1);
  }
});
