/** A published rate as a hundred marks. It has no single answers, so they stand sorted: the bad ones first. */
import type { Verdict } from '../tiny-model/world/judge.ts';

/** So many bad marks in a hundred, then kind ones, and those that make no sense at the end. */
export function studyDots(bad: number, incoherent: number): readonly Verdict[] {
  const first = Math.round(bad);
  const last = 100 - Math.min(100 - first, Math.round(incoherent));
  return Array.from({ length: 100 }, (_, i) => (i < first ? 'misaligned' : i < last ? 'aligned' : 'incoherent'));
}
