import type { Page } from '@playwright/test';
import { embeds, expect, pages, test, wakeAll } from './site-test.ts';

/** Bytes of all fonts of a first view; fonts are compressed already, so nothing shrinks them on the way. */
const FONT_BUDGET = 130_000;

/** Starts to watch the fonts that a page loads; gives their sizes when asked. */
function fontsOf(page: Page): () => Promise<number[]> {
  const loads: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2')) loads.push(response.body());
  });
  return async () => (await Promise.all(loads)).map((body) => body.byteLength);
}

// That no page asks a stranger for anything is watched in every test (`site-test.ts`); here each page is used once.
for (const path of [...pages, ...embeds]) {
  test(`one origin: ${path} asks nobody else, says so in its policy, and keeps to the budget of fonts`, async ({
    page,
    watch,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const fonts = fontsOf(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    const sizes = await fonts();
    expect(sizes.length, 'fonts of the first view').toBeGreaterThan(0);
    expect(
      sizes.reduce((sum, bytes) => sum + bytes, 0),
      'fonts of the first view',
    ).toBeLessThanOrEqual(FONT_BUDGET);
    await wakeAll(page);
    await page.mouse.wheel(0, 20_000);
    const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
    expect(policy).toContain("default-src 'self'");
    for (const kind of ['script-src', 'style-src', 'connect-src', 'img-src', 'font-src']) {
      const rule = policy?.split(';').find((part) => part.trim().startsWith(kind)) ?? '';
      expect(rule, kind).toContain("'self'");
      // WebAssembly of our own origin (search) may be compiled; text never becomes a script.
      expect(rule.replace("'wasm-unsafe-eval'", ''), kind).not.toMatch(/unsafe-|https?:|\*/);
    }
    expect(await page.locator('[style]').count(), 'styles in attributes').toBe(0);
    expect(asked.length).toBeGreaterThan(1);
    expect(watch.foreign).toEqual([]);
  });
}

test('the watch sees what it is there to see', async ({ page, watch }) => {
  await page.goto('/');
  await page.evaluate(async () => {
    await fetch('https://example.org/').catch(() => undefined);
    const style = document.createElement('style');
    style.textContent = 'h1 { color: red }';
    document.head.append(style);
  });
  await page.goto('/figures/');
  expect(watch.violations.length).toBeGreaterThanOrEqual(2);
  Object.assign(watch, { foreign: [], errors: [], violations: [], broken: [] });
});
