import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITE_DIR } from '../site.ts';
import { pageSizes } from '../sizes.ts';

/** Gzipped bytes that a page may load. Fonts are measured in a browser (`tests/e2e/visit.spec.ts`). */
const CSS = 16_000;
const JS_OF_TEXT = 4_000;
const JS_WITH_FIGURES = 47_600;
/** One chapter holds the recorded dial beside five figures. */
const JS_WITH_THE_DIAL = 54_800;
/** The first page that a reader meets. */
const JS_OF_THE_STORY = 45_000;
/** The lab, with dial, lesson and notebook; its live half comes with the model. */
const JS_OF_THE_LAB = 48_500;

/** A page's own file, and how many elements it has. */
const HTML = 60_000;
const ELEMENTS = 5000;
/** Pages with a row for each number or star, and chapters whose figures have many rows; tables are folded, and cost little until opened. */
const WITH_MANY_ROWS: Readonly<Record<string, { html: number; elements: number }>> = {
  '/data/': { html: 46_000, elements: 6000 },
  '/data/tiny-model/': { html: 94_000, elements: 18_400 },
  '/lab/stars/': { html: 44_000, elements: 11_800 },
  '/bad-boy-persona/': { html: 74_000, elements: 6100 },
  '/how-sure/': { html: 61_000, elements: ELEMENTS },
  '/methods/': { html: 88_000, elements: 11_200 },
  '/realignment/': { html: 68_000, elements: 5700 },
};

/** The figure with a row for each start, lesson and level, on every page that it has to itself. */
const OF_MANY_STARTS = { html: HTML, elements: 6000 };

function budget(path: string, islands: boolean): number {
  if (path === '/') return JS_OF_THE_STORY;
  if (path === '/lab/' || path === '/embed/lab/') return JS_OF_THE_LAB;
  if (path === '/bad-boy-persona/') return JS_WITH_THE_DIAL;
  return islands ? JS_WITH_FIGURES : JS_OF_TEXT;
}

describe.each(pageSizes(SITE_DIR))('$path', ({ path, html, elements, css, js, islands }) => {
  it('keeps to the budgets of HTML and of elements', () => {
    const own = path.includes('/tiny-why/') ? OF_MANY_STARTS : { html: HTML, elements: ELEMENTS };
    const most = WITH_MANY_ROWS[path] ?? own;
    expect(html).toBeLessThanOrEqual(most.html);
    expect(elements).toBeLessThanOrEqual(most.elements);
  });

  it('keeps to the budget of styles', () => {
    expect(css).toBeGreaterThan(0);
    expect(css).toBeLessThanOrEqual(CSS);
  });

  it('keeps to the budget of scripts', () => {
    expect(js).toBeLessThanOrEqual(budget(path, islands));
    // Svelte's own client is more than this: a smaller sum would be a sum that missed a file.
    if (islands) expect(js).toBeGreaterThan(15_000);
  });
});

it('keeps the page of all numbers under 300 kB as it is sent without compression', () => {
  expect(statSync(join(SITE_DIR, 'data/index.html')).size).toBeLessThan(300_000);
});
