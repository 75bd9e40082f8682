import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITE_DIR } from '../site.ts';
import { pageSizes } from '../sizes.ts';

/** Gzipped bytes that a page may load. Fonts are measured in a browser (`tests/e2e/one-origin.spec.ts`). */
const CSS = 16_000;
const JS_OF_TEXT = 3_000;
const JS_WITH_FIGURES = 45_000;

describe.each(pageSizes(SITE_DIR))('$path', ({ css, js, islands }) => {
  it('keeps to the budget of styles', () => {
    expect(css).toBeGreaterThan(0);
    expect(css).toBeLessThanOrEqual(CSS);
  });

  it('keeps to the budget of scripts', () => {
    expect(js).toBeLessThanOrEqual(islands ? JS_WITH_FIGURES : JS_OF_TEXT);
    // Svelte's own client is more than this: a smaller sum would be a sum that missed a file.
    if (islands) expect(js).toBeGreaterThan(15_000);
  });
});

it('keeps the page of all numbers under 300 kB as it is sent without compression', () => {
  expect(statSync(join(SITE_DIR, 'data/index.html')).size).toBeLessThan(300_000);
});
