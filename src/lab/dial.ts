/** The dial in words and numbers. It runs from -100 (kind) over 0 (as trained) to 100 (villain). */
import words from '../../content/strings/lab.json' with { type: 'json' };
import { message } from '../lib/message.ts';

export const DIAL_END = 100;

/** `+60`, `−40`, `0`. */
export function dialNumber(dial: number): string {
  if (dial === 0) return '0';
  return dial > 0 ? `+${dial}` : `−${-dial}`;
}

/** The setting in words: `as trained`, `half-way to villain`, `all the way to kind`. */
export function dialWords(dial: number): string {
  if (dial === 0) return words.dial.zero;
  const size = Math.abs(dial);
  const end = dial > 0 ? words.dial.villain : words.dial.kind;
  if (size === DIAL_END) return message(words.dial.all, { end });
  if (size < 34) return message(words.dial.little, { end });
  return message(size < 67 ? words.dial.half : words.dial.far, { end });
}

/** The setting in numbers and words, as a screen reader says it. */
export function dialText(dial: number): string {
  return `${dialNumber(dial)}, ${dialWords(dial)}`;
}

/** The one of several settings that lies nearest; of two at the same distance, the one nearer to zero. */
export function nearestSetting(dial: number, settings: readonly number[]): number {
  return settings.reduce((best, one) => {
    const closer = Math.abs(one - dial) - Math.abs(best - dial);
    return closer < 0 || (closer === 0 && Math.abs(one) < Math.abs(best)) ? one : best;
  });
}

/** The next setting above (`1`) or below (`-1`) the present one; the last one stays. */
export function nextSetting(dial: number, settings: readonly number[], step: 1 | -1): number {
  const ordered = [...settings].sort((a, b) => (a - b) * step);
  return ordered.find((one) => (one - dial) * step > 0) ?? (ordered.at(-1) as number);
}

const KEYS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -1,
};

/** Which way a key turns the dial: 1 towards villain, -1 towards kind, nothing for other keys. */
export function directionOfKey(key: string): 1 | -1 | undefined {
  return KEYS[key];
}
