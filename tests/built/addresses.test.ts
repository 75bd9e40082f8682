import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITE_DIR } from '../site.ts';
import { attribute, htmlPages, tagsOf } from './html.ts';

/**
 * Addresses and heading ids that people may have linked to: they may be added, never removed.
 * `FREEZE=1 npm run check -- build built` adds what is new.
 */
const FILE = 'tests/fixtures/frozen-ids.json';

type Frozen = Record<string, string[]>;

const frozen = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Frozen) : {};

/** Ids of headings and figures of each page, in order. */
const now: Frozen = Object.fromEntries(
  htmlPages(SITE_DIR)
    .filter(({ path }) => path !== '/404.html')
    .map(({ path, html }) => [
      path,
      tagsOf(html)
        .filter((tag) => /^<(h[1-6]|figure|section)\b/.test(tag))
        .flatMap((tag) => attribute(tag, 'id') ?? []),
    ]),
);

if (process.env['FREEZE']) {
  const all: Frozen = { ...now };
  for (const [path, ids] of Object.entries(frozen)) all[path] = [...new Set([...ids, ...(now[path] ?? [])])];
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
  Object.assign(frozen, sorted);
}

describe('what was linked to once', () => {
  it('is written down', () => {
    expect(Object.keys(frozen).length).toBeGreaterThan(5);
  });

  it.each(Object.entries(frozen))('%s and its headings are still there', (path, ids) => {
    expect(now[path], 'the page').toBeDefined();
    expect(ids.filter((id) => !now[path]?.includes(id))).toEqual([]);
  });

  it.each(Object.entries(now))('%s has no new address that is not written down (FREEZE=1 adds it)', (path, ids) => {
    expect(frozen[path], 'the page').toBeDefined();
    expect(ids.filter((id) => !frozen[path]?.includes(id))).toEqual([]);
  });
});
