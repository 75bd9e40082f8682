import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REST } from '../../../src/build/subset-fonts.ts';

it('each file of seldom letters is asked for by just the letters that it holds', () => {
  const styles = readFileSync('src/styles/fonts.css', 'utf8');
  const ranges = [...styles.matchAll(/-rest\.woff2'[^}]*unicode-range:([^;]*);/g)].map(([, range = '']) =>
    range.split(',').map((one) => parseInt(one.trim().slice(2), 16)),
  );
  expect(ranges).toHaveLength(2);
  const codes = [...REST].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  for (const range of ranges) expect(range).toEqual(codes);
});
