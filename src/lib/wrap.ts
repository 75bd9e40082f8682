import { emsOf, type Font } from './text-width.ts';

/**
 * Breaks a text into lines that fit a width, for files that have no layout engine.
 * @param slack how much wider another font may be that stands in for ours
 */
export function wrap(text: string, width: number, fontSize: number, font: Font = 'sans', slack = 1): string[] {
  const room = width / (fontSize * slack);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && emsOf(longer, font) > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line ? [...lines, line] : lines;
}
