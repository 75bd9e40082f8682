import { expect, it } from 'vitest';
import { CHARACTERS, FACES, facesCss } from '../../../src/build/subset-fonts.ts';

it('each weight of a family is cut into the same parts, for a browser takes those of one weight and of no other', () => {
  const parts = Map.groupBy(
    FACES.filter(({ style }) => !style),
    ({ family, weight }) => `${family} ${weight}`,
  );
  const asked = [...parts].map(([name, faces]) => [name, faces.map(({ range }) => range)]);
  const serif = asked.filter(([name]) => String(name).startsWith('Newsreader'));
  const sans = asked.filter(([name]) => String(name).startsWith('Schibsted'));
  expect([serif.length, sans.length]).toEqual([3, 2]);
  for (const [name, ranges] of [...serif, ...sans]) expect(ranges, String(name)).toEqual(serif[0]?.[1]);
});

it('the parts of a weight hold every character of the pages, and each is asked for by just those that it holds', () => {
  const text = FACES.filter(({ family, weight, style }) => family === 'Newsreader' && weight === '400' && !style);
  const held = text.map(({ cut }) => cut.characters).join('');
  expect([...CHARACTERS].filter((letter) => !held.includes(letter))).toEqual([]);
  for (const { range, cut } of text) if (range) expect(range).toBe(cut.characters);
});

it('stands in CSS as it is cut', () => {
  const [often, rest] = FACES;
  if (!often || !rest) throw new Error('a family without its parts');
  const css = facesCss([often, { ...rest, range: 'é→' }]);
  expect(css).toContain(`url('./${often.cut.file}') format('woff2'); font-weight: 400;`);
  expect(css.match(/unicode-range/g)).toHaveLength(1);
  expect(css).toContain('unicode-range: U+E9, U+2192;');
});
