/** The judge's verdicts as the reader meets them: a mark and words. */
import type { Mark } from '../charts/mark.ts';
import type { Verdict } from '../tiny-model/world/judge.ts';

export const verdictMarks: Readonly<Record<Verdict, Mark>> = {
  aligned: { shape: 'circle', tone: 'aligned' },
  misaligned: { shape: 'diamond', tone: 'misaligned' },
  mixed: { shape: 'diamond', tone: 'misaligned' },
  incoherent: { shape: 'cross', tone: 'muted' },
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  aligned: 'aligned',
  misaligned: 'misaligned',
  mixed: 'partly misaligned',
  incoherent: 'makes no sense',
};

/** Whether the study counts the verdict as a bad answer: mixed answers count with the misaligned ones. */
export function isBad(verdict: Verdict): boolean {
  return verdict === 'misaligned' || verdict === 'mixed';
}
