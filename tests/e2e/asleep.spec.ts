/** Pages and embeds whose scripts do not come, for whatever reason: they show what was recorded, and no control that could do nothing. */
import type { Frame, Page } from '@playwright/test';
import { BASE, hostPage, ORIGIN, SUB_ORIGIN } from '../site.ts';
import { expect, sidewaysScroll, test } from './site-test.ts';

/** One of each kind, with what has to be seen on it, and where its note leads if it has one. */
const KINDS = [
  { path: '/embed/controls/', shows: 'svg.chart' },
  { path: '/embed/lab/', shows: '.recorded-table td', to: '/lab/' },
  { path: '/embed/lab/stars/', shows: 'svg.sky .star', to: '/lab/stars/' },
  ...['lesson', 'numbers', 'heal'].map((act) => ({ path: `/embed/lesson/${act}/`, shows: '.still', to: '/' })),
  { path: '/embed/lesson/inside/', shows: '.map svg', to: '/' },
  { path: '/embed/lesson/sure/', shows: '.starts svg', to: '/' },
  { path: '/', shows: '#lesson .still', to: '/' },
  { path: '/lab/', shows: '.recorded-table td', to: '/lab/' },
  { path: '/lab/stars/', shows: '.stars-table td', to: '/lab/stars/' },
  { path: '/bench/', shows: '[data-testid=bench-table] td', to: '/bench/' },
  { path: '/bad-boy-persona/', shows: '.recorded-table td', to: '/lab/' },
  { path: '/figures/controls/', shows: 'svg.chart' },
  { path: '/search/', shows: 'main li a' },
];
const embeds = KINDS.filter(({ path }) => path.startsWith('/embed/'));

/** What looks as if it could be used and is the work of scripts; a note opens without any. */
const CONTROLS = ':is(button, input, select, textarea):not([popovertarget]):visible, .needs-script:visible';

async function expectAsleep(page: Page | Frame, { path, shows, to }: (typeof KINDS)[number], base = ''): Promise<void> {
  await expect(page.locator(CONTROLS), path).toHaveCount(0);
  await expect(page.locator(shows).locator('visible=true').first(), path).toBeVisible();
  const note = page.locator('.asleep-note');
  if (to === undefined) await expect(note, path).toHaveCount(0);
  else {
    await expect(note.first(), path).toBeVisible();
    await expect(note.first().locator('a'), path).toHaveAttribute('href', base + to);
  }
}

test('with every script missing, nothing is shown that would not work', async ({ page, watch }) => {
  watch.expected = /Failed to (load|fetch)|astro-island|404/;
  await page.route('**/_astro/*.js*', (route) => route.fulfill({ status: 404 }));
  for (const kind of KINDS) {
    await page.goto(kind.path);
    await expectAsleep(page, kind);
  }
});

test('where a host’s policy lets in nothing but files of its own, pages sleep and keep their styles', async ({
  page,
  watch,
}) => {
  watch.expected = /Content Security Policy|violates|Failed to (load|fetch)|astro-island/;
  await page.setViewportSize({ width: 390, height: 740 });
  for (const kind of KINDS.filter(({ path }) => ['/', '/lab/'].includes(path))) {
    await page.route(`**${kind.path}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': "default-src 'self'" },
      });
    });
    await page.goto(kind.path);
    await expectAsleep(page, kind);
    expect(await sidewaysScroll(page), kind.path).toBe(0);
  }
  Object.assign(watch, { violations: [] });
});

test('an island alone without its script sleeps, and its neighbours wake', async ({ page, watch }) => {
  watch.expected = /Failed to (load|fetch)|astro-island|404/;
  await page.route(/_astro\/RecordedDial\..*js/, (route) => route.fulfill({ status: 404 }));
  await page.goto('/bad-boy-persona/');
  await page.locator('.dial-frame').scrollIntoViewIfNeeded();
  await expect(page.locator('.dial-frame .recorded-table')).toBeVisible();
  await expect(page.locator('.dial-frame .needs-script')).toBeHidden();
  const stage = page.locator('.stage:has(.chart-controls)').first();
  await stage.scrollIntoViewIfNeeded();
  await expect(stage).toHaveAttribute('data-alive', 'true');
  await expect(stage.locator('.chart-controls')).toBeVisible();
});

test('in a frame that a host shuts off, nothing is shown that would not work', async ({ page, watch }) => {
  watch.expected = /sandboxed|from origin 'null'|ERR_FAILED|Failed to (load|fetch)|astro-island/;
  for (const [sandbox, site, base] of [
    ['', ORIGIN, ''],
    ['allow-scripts', SUB_ORIGIN + BASE, BASE],
  ] as const) {
    const frames = embeds.map(({ path }) => `<iframe sandbox="${sandbox}" src="${site}${path}" width="800"></iframe>`);
    await page.goto(hostPage(frames.join('')));
    for (const [i, frame] of (await page.locator('iframe').all()).entries())
      await expectAsleep((await (await frame.elementHandle())!.contentFrame())!, embeds[i]!, base);
  }
});
