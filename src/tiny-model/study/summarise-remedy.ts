/** What several fine-tunes of one remedy come to: spread, skill and leak in per cent, each with its interval over fine-tunes. */
import { seedInterval, type SeedInterval } from '../../lib/seed-interval.ts';
import { leakContexts, type Bad, type RemedyScore } from './score-remedy.ts';

/** What the aligned model shows without any lesson, where leaks are looked for. */
export interface BeforeLesson {
  readonly spread: Bad;
  readonly contexts: RemedyScore['contexts'];
}

export interface RemedySummary {
  readonly spread: SeedInterval;
  readonly skill: SeedInterval;
  /** The worst context's excess over the aligned model in the same context. The worst of several is never below the mean of one. */
  readonly leak: SeedInterval;
  /** Bad answers under the lesson's own line, where it has one. */
  readonly withLine?: SeedInterval;
}

/** Bad answers in per cent. */
export const percent = ({ bad, total }: Bad): number => (100 * bad) / total;

/** In per cent, over the fine-tunes. `brings` is what the lesson's line brings out of the aligned model, where it has one. */
export function summariseRemedy(scores: readonly RemedyScore[], aligned: BeforeLesson, brings?: Bad): RemedySummary {
  const leakOf = ({ contexts, underLine }: RemedyScore) =>
    Math.max(
      ...leakContexts.map((context) => percent(contexts[context]) - percent(aligned.contexts[context])),
      ...(underLine && brings ? [percent(underLine) - percent(brings)] : []),
    );
  const over = (part: (score: RemedyScore) => number) => seedInterval(scores.map(part));
  return {
    spread: over(({ spread }) => percent(spread)),
    skill: over(({ skill }) => percent(skill)),
    leak: over(leakOf),
    ...(brings && { withLine: over(({ underLine }) => percent(underLine as Bad)) }),
  };
}
