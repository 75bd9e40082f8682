import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import { expect, it } from 'vitest';
import { CHARACTERS, EXTENDED, FACES, facesCss, FONT_FOLDER } from '../../../src/build/subset-fonts.ts';

/** Of these characters those that a file has a letter for. */
function heldBy(file: string, characters: string): string {
  const font = create(readFileSync(`${FONT_FOLDER}/${file}`));
  if (font.isCollection) throw new Error(`${file} holds more than one font`);
  return [...characters].filter((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0)!)).join('');
}

it('each weight of a family is cut into the same parts, for a browser takes those of one weight and of no other', () => {
  const parts = Map.groupBy(FACES, ({ family, weight, style = 'normal' }) => `${family} ${weight} ${style}`);
  const asked = [...parts].map(([name, faces]) => [name, faces.map(({ range }) => range)]);
  const serif = asked.filter(([name]) => String(name).startsWith('Newsreader'));
  const sans = asked.filter(([name]) => String(name).startsWith('Schibsted'));
  expect([serif.length, sans.length]).toEqual([4, 2]);
  for (const [name, ranges] of [...serif, ...sans]) expect(ranges, String(name)).toEqual(serif[0]?.[1]);
});

it('every file has a letter for all that a browser fetches it for, and the files of a face for all that pages print', () => {
  const printed = `${CHARACTERS}${EXTENDED}`;
  const faces = Map.groupBy(FACES, ({ family, weight, style = 'normal' }) => `${family} ${weight} ${style}`);
  expect(faces.size).toBe(7);
  for (const [name, parts] of faces) {
    const held = parts.map(({ cut, range }) => {
      if (range) expect(heldBy(cut.file, range), cut.file).toBe(range);
      return heldBy(cut.file, printed);
    });
    expect([...printed].filter((letter) => !held.join('').includes(letter)).join(''), name).toBe('');
  }
});

it('stands in CSS as it is cut', () => {
  const [often, rest] = FACES;
  if (!often || !rest) throw new Error('a family without its parts');
  const css = facesCss([often, { ...rest, range: 'é²' }]);
  expect(css).toContain(`url('./${often.cut.file}') format('woff2'); font-weight: 400;`);
  expect(css.match(/unicode-range/g)).toHaveLength(1);
  expect(css).toContain('unicode-range: U+E9, U+B2;');
});
