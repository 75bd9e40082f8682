/** Every page and embed, opened once: on a phone, then wide, light and dark, with all its islands awake. */
import type { Page } from '@playwright/test';
import { smallTexts, textsOutside } from './drawn-texts.ts';
import { CHARACTERS, EXTENDED, FACES } from '../../src/build/subset-fonts.ts';
import {
  axeProblems,
  embeds,
  expect,
  pages,
  shortenLists,
  sidewaysScroll,
  test,
  unfoldAll,
  wakeAll,
} from './site-test.ts';

/** Bytes of all fonts of a first view; fonts are compressed already, so nothing shrinks them on the way. */
const FONT_BUDGET = 110_000;

/** Starts to watch the fonts that a page loads; gives their sizes when asked. */
function fontsOf(page: Page): () => Promise<number[]> {
  const loads: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.woff2')) loads.push(response.body());
  });
  return async () => (await Promise.all(loads)).map((body) => body.byteLength);
}

/** Families that words of the page ask for at the weight of running text, and that set none: a face fetched is not yet in use. */
function missingFaces(): string[] {
  const plain = (name: string): string => name.replace(/["']/g, '');
  const inUse = [...document.fonts]
    .filter(
      ({ status, weight, unicodeRange }) => status === 'loaded' && weight === '400' && unicodeRange === 'U+0-10FFFF',
    )
    .map(({ family }) => plain(family));
  const asked = new Set<string>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const within = text.parentElement;
    if (!within?.checkVisibility({ contentVisibilityAuto: true }) || !/[a-z]/.test(text.textContent ?? '')) continue;
    const { fontFamily, fontWeight, fontStyle } = getComputedStyle(within);
    if (fontWeight === '400' && fontStyle === 'normal') asked.add(plain(fontFamily.split(',')[0] ?? ''));
  }
  return [...asked].filter((family) => !inUse.includes(family));
}

/** The family, weight and style of every text, with the signs that it sets; of hidden texts too. */
function textFaces(): { family: string; weight: number; style: string; signs: string; example: string }[] {
  const found = new Map<string, { signs: Set<string>; example: string }>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = text.textContent?.trim();
    if (!words || text.parentElement?.closest('script, style, template, noscript, title, desc, option')) continue;
    const { fontFamily, fontWeight, fontStyle } = getComputedStyle(text.parentElement as Element);
    const name = [fontFamily.split(',')[0]?.replace(/["']/g, ''), fontWeight, fontStyle].join('|');
    const entry = found.get(name) ?? { signs: new Set(), example: words };
    for (const sign of words) entry.signs.add(sign);
    found.set(name, entry);
  }
  return [...found].map(([name, { signs, example }]) => {
    const [family = '', weight, style = ''] = name.split('|');
    return { family, weight: Number(weight), style, signs: [...signs].join(''), example };
  });
}

/** Texts that a browser would slant or thicken by itself, and signs that none of our files holds. */
async function madeUp(page: Page): Promise<string[]> {
  const ours = new Set(`${CHARACTERS}${EXTENDED}\n\t\u2060`);
  return (await page.evaluate(textFaces)).flatMap(({ family, weight, style, signs, example }) => {
    const face = FACES.some((one) => {
      const [lightest = 0, heaviest = lightest] = one.weight.split(' ').map(Number);
      const fits = lightest <= weight && weight <= heaviest;
      return one.family === family && (one.style ?? 'normal') === style && fits;
    });
    const foreign = [...signs].filter((sign) => !ours.has(sign));
    return [
      ...(face ? [] : [`${family} ${weight} ${style}: ${example}`]),
      ...foreign.map((sign) => `${sign} in ${family}`),
    ];
  });
}

test.use({ viewport: { width: 360, height: 740 }, contextOptions: { reducedMotion: 'reduce' } });

for (const path of [...pages, ...embeds]) {
  test(`${path}: one origin, light fonts; fits a phone; no violation in light and dark`, async ({ page }) => {
    const fonts = fontsOf(page);
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const sizes = await fonts();
    expect(sizes.length, 'fonts of the first view').toBeGreaterThan(0);
    // Words that were fetched after the page ask for their face after it.
    await expect.poll(() => page.evaluate(missingFaces), { message: 'faces that set no word' }).toEqual([]);
    expect(
      sizes.reduce((sum, bytes) => sum + bytes, 0),
      'fonts of the first view',
    ).toBeLessThanOrEqual(FONT_BUDGET);

    await wakeAll(page);
    expect(await sidewaysScroll(page), 'sideways').toBe(0);
    await unfoldAll(page);
    await wakeAll(page);
    expect(await madeUp(page), 'faces and signs that no file of ours has').toEqual([]);
    expect(await sidewaysScroll(page), 'sideways, with everything open').toBe(0);
    expect(await smallTexts(page, 12)).toEqual([]);
    expect(await textsOutside(page)).toEqual([]);

    // Hidden parts are judged too, as the reader meets them: unfolded. Of a long list the beginning stands for all.
    await shortenLists(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await axeProblems(page)).toEqual([]);
    // Only colours differ in the dark.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await axeProblems(page, ['color-contrast'])).toEqual([]);
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
