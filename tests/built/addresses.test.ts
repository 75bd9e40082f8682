import { describe, expect, it } from 'vitest';
import { addressesNow, frozenAddresses } from './addresses.ts';

const frozen = frozenAddresses();
const now = addressesNow();

describe('addresses and headings that people may have linked to', () => {
  it.each(Object.entries(frozen))('%s and its headings are still there', (path, ids) => {
    expect(now[path], 'the page').toBeDefined();
    expect(ids.filter((id) => !now[path]?.includes(id))).toEqual([]);
  });

  it('are all written down: `npm run test:freeze` adds new ones', () => {
    const fresh = Object.entries(now).flatMap(([path, ids]) =>
      frozen[path] ? ids.filter((id) => !frozen[path]?.includes(id)).map((id) => `${path}#${id}`) : [path],
    );
    expect(fresh).toEqual([]);
  });
});
