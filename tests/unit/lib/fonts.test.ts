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

/** Widths of a letter of `SAMPLE` in the faces that stand in, in em: those of Gelasio, Tinos, Noto Serif and DejaVu Serif, the first two of which are as wide as Georgia and Times New Roman. */
const STAND_INS = {
  Georgia: { '400': 0.4315, italic: 0.4401, '500': 0.4315, '600 700': 0.5036 },
  Times: { '400': 0.3924, italic: 0.3969, '500': 0.3924, '600 700': 0.4177 },
  Noto: { '400': 0.4687, italic: 0.457, '500': 0.4687, '600 700': 0.4978 },
  DejaVu: { '400': 0.5058, italic: 0.5058, '500': 0.5058, '600 700': 0.5573 },
};
const SAMPLE =
  'Each published number is a record with its source, its place in the source, its sample size and interval where the source gives them, and how it was read. Treat a surprising sentence as a reason to open its source.';

it('each weight and slant of the serif has stand-ins that are as wide as its cut', () => {
  const css = readFileSync('src/styles/fonts.css', 'utf8');
  const cuts = FACES.filter(({ family, range }) => family === 'Newsreader' && !range);
  expect(cuts).toHaveLength(4);
  // The build takes the quotes from a name, and one that then begins as a generic family does is none.
  expect(css).not.toMatch(/font-family: '(serif|sans-serif|monospace|system-ui|math|ui-)/i);
  for (const { weight, style, cut } of cuts) {
    const font = create(readFileSync(`${FONT_FOLDER}/${cut.file}`));
    if (font.isCollection) throw new Error(`${cut.file} holds more than one font`);
    const width = font.glyphsForString(SAMPLE).reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
    const own = width / font.unitsPerEm / SAMPLE.length;
    for (const [name, widths] of Object.entries(STAND_INS)) {
      const look = style ? 'font-style: italic' : `font-weight: ${weight}`;
      const face = css.split('@font-face').find((rule) => rule.includes(`'Text by ${name}'`) && rule.includes(look));
      const adjusted = Number(/size-adjust: ([\d.]+)%/.exec(face ?? '')?.[1]) / 100;
      const theirs = widths[style ?? (weight as '400')] * adjusted;
      // Kerning, and letters that the site has more of than this sample, make up to two in a hundred.
      expect(Math.abs(theirs / own - 1), `${name}, ${look}`).toBeLessThan(0.021);
    }
  }
});
