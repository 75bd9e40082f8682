import { embeds, expect, pages, test, wakeAll } from './site-test.ts';

// That no page asks a stranger for anything is watched in every test (`site-test.ts`); here each page is used once.
for (const path of [...pages, ...embeds]) {
  test(`one origin: ${path} asks nobody else, and says so in its policy`, async ({ page, watch }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(path);
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
