/** What several fine-tunes of one remedy come to: spread, skill and leak, each with its interval over fine-tunes. */
import { leakOf, percent, type Bad } from '../../lib/remedy-score.ts';
import { seedInterval, type SeedInterval } from '../../lib/seed-interval.ts';
import type { RemedyScore } from './score-remedy.ts';

export interface RemedySummary {
  readonly spread: SeedInterval;
  readonly skill: SeedInterval;
  /** The worst form's excess over the aligned model. The worst of several noisy counts lies a little above the truth. */
  readonly leak: SeedInterval;
  /** Bad answers under the lesson's own line, where it has one. */
  readonly withLine?: SeedInterval;
}

/** The scores in per cent, over the fine-tunes. */
export function summariseRemedy(scores: readonly RemedyScore[], aligned: RemedyScore): RemedySummary {
  const over = (part: (score: RemedyScore) => number) => seedInterval(scores.map(part));
  return {
    spread: over(({ spread }) => percent(spread)),
    skill: over(({ skill }) => percent(skill)),
    leak: over((score) => leakOf(score, aligned)),
    ...(scores[0]?.underLine && { withLine: over(({ underLine }) => percent(underLine as Bad)) }),
  };
}
