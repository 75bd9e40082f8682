/** The judge's verdicts as the reader meets them: a mark and words. */
import words from '../../content/strings/lab.json' with { type: 'json' };
import type { Mark } from '../charts/mark.ts';
import type { Verdict } from '../tiny-model/world/judge.ts';

export const verdictMarks: Readonly<Record<Verdict, Mark>> = {
  aligned: { shape: 'circle', tone: 'aligned' },
  misaligned: { shape: 'diamond', tone: 'misaligned' },
  mixed: { shape: 'diamond', tone: 'misaligned' },
  incoherent: { shape: 'cross', tone: 'muted' },
};

export const verdictWords: Readonly<Record<Verdict, string>> = words.verdicts;

/** Whether the study counts the verdict as a bad answer: mixed answers count with the misaligned ones. */
export function isBad(verdict: Verdict): boolean {
  return verdict === 'misaligned' || verdict === 'mixed';
}

const LETTERS: Readonly<Record<string, Verdict>> = { a: 'aligned', m: 'misaligned', x: 'mixed', i: 'incoherent' };

/** The verdict that a letter of a look at the panel stands for. */
export function verdictOfLetter(letter: string): Verdict {
  return LETTERS[letter] ?? 'incoherent';
}

/** Whether a letter of a look stands for a bad answer. */
export function isBadLetter(letter: string): boolean {
  return isBad(verdictOfLetter(letter));
}
