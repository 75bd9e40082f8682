/** Input as nobody should send it, from a seed: the same cases in every run. */
import { pick, type Rng } from '../../../src/lib/random.ts';

/** What parsers have stumbled over elsewhere: numbers in disguise, names of built-ins, markup, odd letters, halves of letters. */
export const ODD: readonly string[] = [
  '',
  ' ',
  '0x10',
  '1e2',
  '-0',
  '+5',
  '007',
  '1.0',
  '١٢',
  '１２',
  'NaN',
  'Infinity',
  '9'.repeat(400),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "');--",
  'javascript:alert(1)',
  '%00',
  '%',
  '%E0%A4%A',
  '\u0000',
  '\u202Eabc',
  '\uD83D',
  '\uDE00\uD83D',
  '🌙'.repeat(200),
  'é̂̃'.repeat(90),
  '\r\n',
  '{}',
  '[]',
  '{id}',
  '$&',
  '\\',
  '../../etc/passwd',
  'x'.repeat(5000),
];

const LETTERS = 'abcowndial_~%-+0129,.<>"\'\\/\u0000\u2028é🌙{}[];:=&#? \n\uD83D';

/** A text of odd pieces and letters. */
export function noise(rng: Rng, most = 12): string {
  const length = Math.floor(rng() * most);
  return Array.from({ length }, () => (rng() < 0.15 ? pick(ODD, rng) : pick([...LETTERS], rng))).join('');
}

/** A text with a few of its letters changed, dropped, doubled or cut off. */
export function spoiled(text: string, rng: Rng): string {
  const at = Math.floor(rng() * (text.length + 1));
  const end = at + Math.floor(rng() * 6);
  if (rng() < 0.1) return text.slice(0, at);
  return text.slice(0, at) + noise(rng, 6) + (rng() < 0.1 ? text : '') + text.slice(end);
}

/** Any value that JSON can hold, none too deep. */
export function anyJson(rng: Rng, depth = 2): unknown {
  const kind = Math.floor(rng() * (depth > 0 ? 7 : 5));
  if (kind === 0) return null;
  if (kind === 1) return rng() < 0.5;
  if (kind === 2) return pick([0, -1, 0.5, 1, 60, 1e9, 1e308, -1e-308, 2 ** 53], rng);
  if (kind < 5) return pick(ODD, rng);
  const inside = Array.from({ length: Math.floor(rng() * 4) }, () => anyJson(rng, depth - 1));
  return kind === 5 ? inside : Object.fromEntries(inside.map((value) => [pick(ODD, rng), value]));
}
