/** How wide texts are in the fonts that we ship: the sums of their letters' advances. For code that draws files. */
import table from './letter-widths.json' with { type: 'json' };

export type Font = keyof typeof table.widths;

const places: ReadonlyMap<string, number> = new Map([...table.characters].map((letter, place) => [letter, place]));

/** Width of a letter that a font lacks, in thousandths of an em: as wide as a capital. */
const FOREIGN = 700;

/** Width of a text in em. */
export function emsOf(text: string, font: Font): number {
  const widths = table.widths[font];
  return [...text].reduce((sum, letter) => sum + (widths[places.get(letter) ?? -1] ?? FOREIGN), 0) / 1000;
}
