import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REST } from '../../../src/build/subset-fonts.ts';

it('each file of seldom letters is asked for by just the letters that it holds', () => {
  const styles = readFileSync('src/styles/fonts.css', 'utf8');
  const ranges = [...styles.matchAll(/-rest\.woff2'[^}]*unicode-range:([^;]*);/g)].map(([, range = '']) =>
    range.split(',').map((one) => parseInt(one.trim().slice(2), 16)),
  );
  expect(ranges.length).toBeGreaterThan(0);
  const codes = [...REST].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  for (const range of ranges) expect(range).toEqual(codes);
});

it('each weight of a family is drawn by the same faces, for a browser takes one set of faces and no other', () => {
  const styles = readFileSync('src/styles/fonts.css', 'utf8');
  const weights: Record<string, Set<string>> = {};
  for (const [, family, file, weight] of styles.matchAll(
    /font-family: '([^']+)';\s*src: url\('[^']*\/([^/']+)\.woff2'\)[^}]*?font-weight: ([^;]+);(?![^}]*italic)/g,
  )) {
    const part = /-(rest|extended)$/.exec(file ?? '')?.[1] ?? 'often';
    (weights[`${family} ${part}`] ??= new Set()).add(weight ?? '');
  }
  for (const family of ['Newsreader', 'Schibsted Grotesk'])
    for (const part of ['rest', 'extended'])
      expect(weights[`${family} ${part}`], `${family}, ${part}`).toEqual(weights[`${family} often`]);
});
