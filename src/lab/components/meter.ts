/** The persona meter's drawing: a bar under a word, and the reading in words. */

/** Height of a bar as a share of the highest: kind words lie low, villain words high. Never quite nothing. */
export function meterHeight(persona: number): number {
  return Math.min(1, Math.max(0.08, persona));
}

/** Which half of the meter a reading lies in. */
export function meterSide(persona: number): 'kind' | 'villain' {
  return persona < 0.5 ? 'kind' : 'villain';
}

/** A reading with two decimals: `0.44`, `−0.08`, and never `−0.00`. */
export function meterText(persona: number): string {
  const rounded = Math.round(persona * 100) / 100 + 0;
  return rounded.toFixed(2).replace('-', '−');
}

/** The mean reading of several words; nothing for none. */
export function meanPersona(words: readonly { readonly persona: number }[]): number | undefined {
  if (!words.length) return undefined;
  return words.reduce((sum, { persona }) => sum + persona, 0) / words.length;
}

/** A token's line break and indentation, the space before it, and the word itself. */
export function splitToken(text: string): { readonly space: string; readonly word: string } {
  const word = text.trimStart();
  return { space: text.slice(0, text.length - word.length), word };
}
