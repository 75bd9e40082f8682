import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITE_DIR } from '../site.ts';
import { addressesNow, frozenAddresses } from './addresses.ts';

const frozen = frozenAddresses();
const now = addressesNow();

describe('addresses and headings that people may have linked to', () => {
  it.each(Object.entries(frozen))('%s and its headings are still there', (path, ids) => {
    expect(now[path], 'the page').toBeDefined();
    expect(ids.filter((id) => !now[path]?.includes(id))).toEqual([]);
  });

  // A number that is added brings its own page and its row in the table of all; it may do so without a word here.
  it('are all written down, but those of numbers: `npm run test:freeze` adds new ones', () => {
    const { measurements } = JSON.parse(readFileSync(join(SITE_DIR, 'data/measurements.json'), 'utf8')) as {
      measurements: { id: string }[];
    };
    const records = new Set(measurements.map(({ id }) => id));
    const isRecord = (path: string): boolean => records.has(/^\/data\/([^/]+)\/$/.exec(path)?.[1] ?? '');
    const fresh = Object.entries(now)
      .filter(([path]) => !isRecord(path))
      .flatMap(([path, ids]) =>
        frozen[path]
          ? ids.filter((id) => !frozen[path]?.includes(id) && !records.has(id)).map((id) => `${path}#${id}`)
          : [path],
      );
    expect(fresh).toEqual([]);
  });
});
