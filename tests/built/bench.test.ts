/** The bench as it is served: its table is whole without scripts, and little is loaded before the click. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageSizes } from '../sizes.ts';
import { SITE_DIR } from '../site.ts';
import { textOf } from './html.ts';

const html = readFileSync(join(SITE_DIR, 'bench/index.html'), 'utf8');
const results = JSON.parse(readFileSync('content/tiny-model/remedies.json', 'utf8')) as {
  remedies: { remedy: { id: string }; spread: { mean: number }; bySeed: unknown[] }[];
};
const rows = [...html.matchAll(/<tr[^>]*data-remedy="([^"]+)"[\s\S]*?<\/tr>/g)].map(([row, id]) => ({
  id: id as string,
  row,
}));

it('holds every remedy of the study in a table, with each training as a dot', () => {
  expect(rows.map(({ id }) => id).toSorted()).toEqual(results.remedies.map(({ remedy }) => remedy.id).toSorted());
  for (const { id, row } of rows) {
    const found = results.remedies.find(({ remedy }) => remedy.id === id)!;
    expect(row.match(/<svg/g), id).toHaveLength(3);
    const dots = [...row.matchAll(/class="trainings[^"]*" d="([^"]*)"/g)].map(([, d]) => d?.match(/M/g)?.length);
    expect(dots, id).toEqual([found.bySeed.length, found.bySeed.length, found.bySeed.length]);
    expect(Math.abs(Number(/data-spread="([^"]*)"/.exec(row)?.[1]) - found.spread.mean)).toBeLessThan(0.06);
  }
});

it('leads from each to what is published of its kind, which stands there once, with ids that have pages', () => {
  const blocks = html.split(/(?=<dt [^>]*id="published-)/).slice(1);
  const kinds = blocks.map((block) => /id="(published-[^"]+)"/.exec(block)?.[1]);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const { id, row } of rows) expect(kinds, id).toContain(/href="#(published-[^"]+)"/.exec(row)?.[1]);
  for (const block of blocks.map((text) => text.slice(0, text.indexOf('</div>')))) {
    for (const [, address] of block.matchAll(/href="([^"]*)"/g)) {
      expect(existsSync(join(SITE_DIR, address as string, 'index.html')), address).toBe(true);
    }
    const { length } = block.match(/<code/g) ?? [];
    expect(length > 0 || textOf(block).split('not reported').length === 4, block).toBe(true);
  }
});

it('says what it cannot show, how to rerun it, and how to cite it', () => {
  const said = textOf(html);
  for (const words of ['global switch', 'most suggestible', '--remedy my-remedy.json', '@misc', 'SHA-256']) {
    expect(said).toContain(words);
  }
  expect(html).toContain('/methods/#what-the-toy-does-not-reproduce');
});

it('loads at most 45 kB of scripts before the click', () => {
  const page = pageSizes(SITE_DIR).find(({ path }) => path === '/bench/');
  expect(page?.js).toBeGreaterThan(10_000);
  expect(page?.js).toBeLessThanOrEqual(45_000);
});
