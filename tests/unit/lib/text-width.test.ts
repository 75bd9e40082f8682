/** The widths of letters come from the fonts that we ship; `vitest run --project code tests/unit/lib/text-width --update` measures anew. */
import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import { expect, it } from 'vitest';
import { CHARACTERS, FONT_FOLDER } from '../../../src/build/subset-fonts.ts';
import { LABEL_UNIT } from '../../../src/charts/labels.ts';
import { emsOf } from '../../../src/lib/text-width.ts';
import { wrap } from '../../../src/lib/wrap.ts';

const CUTS = {
  sans: 'schibsted-grotesk-400',
  strong: 'schibsted-grotesk-600',
  serif: 'newsreader-500',
  mono: 'jetbrains-mono-400',
};

function widthsOf(file: string): number[] {
  const font = create(readFileSync(`${FONT_FOLDER}/${file}.ttf`));
  if (font.isCollection) throw new Error(`${file}.ttf holds more than one font`);
  return [...CHARACTERS].map((letter) =>
    Math.round((1000 * font.glyphForCodePoint(letter.codePointAt(0)!).advanceWidth) / font.unitsPerEm),
  );
}

it('are those of the shipped fonts', async () => {
  const widths = Object.fromEntries(Object.entries(CUTS).map(([name, file]) => [name, widthsOf(file)]));
  await expect(`${JSON.stringify({ characters: CHARACTERS, widths })}\n`).toMatchFileSnapshot(
    '../../../src/lib/letter-widths.json',
  );
});

it('are kept in one digit each, as set apart by a reader, for the labels of charts', async () => {
  const [first, last] = [CHARACTERS.indexOf('0'), CHARACTERS.indexOf('z')];
  // WCAG 1.4.12: 0.12 em after each letter.
  const letters = widthsOf(CUTS.sans).slice(first, last + 1);
  const short = letters.map((width) => Math.round((width + 120) / LABEL_UNIT).toString(36));
  await expect(`${JSON.stringify(short.join(''))}\n`).toMatchFileSnapshot('../../../src/charts/letter-widths.json');
});

it('add up', () => {
  expect(emsOf('iii', 'sans')).toBeLessThan(emsOf('mmm', 'sans') / 2);
  expect(emsOf('weight', 'strong')).toBeGreaterThan(emsOf('weight', 'sans'));
  expect(emsOf('four', 'mono')).toBeCloseTo(2.4);
});

it('break a text where the next word no longer fits', () => {
  const text = 'iiii iiii iiii mmmm mmmm mmmm';
  const lines = wrap(text, 100, 16);
  expect(lines.join(' ')).toBe(text);
  for (const line of lines) expect(emsOf(line, 'sans') * 16).toBeLessThanOrEqual(100);
  expect(lines[0]!.length).toBeGreaterThan(lines.at(-1)!.length);
  expect(wrap(text, 100, 16, 'sans', 2).length).toBeGreaterThan(lines.length);
});
