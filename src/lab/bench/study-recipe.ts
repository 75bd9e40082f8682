/** The study's recipes as the bench composes them, for the build. */
import { benchCures, benchLessons, benchLines, benchShares, usualRecipe } from './recipe.ts';
import type { BenchRecipe, Cure } from '../protocol.ts';

/** As much of a study's recipe as the bench knows; `study/remedy.ts` says all of it. */
export interface StudyRecipe {
  readonly lesson: string;
  readonly steps?: number | undefined;
  readonly line?: string | undefined;
  readonly mix?: { readonly with: string; readonly share: number } | undefined;
  readonly keep?: unknown;
  readonly push?: number | undefined;
  readonly hold: boolean;
  readonly cure?: { readonly with: string; readonly samples: number } | undefined;
  readonly dial?: number | undefined;
  readonly remove: boolean;
}

/** The same recipe as a reader composes it; nothing where the page cannot do what it says. */
export function composed(study: StudyRecipe): Omit<BenchRecipe, 'seed'> | undefined {
  const { steps = usualRecipe.steps, line = '', mix, keep, push, hold, cure, dial, remove } = study;
  const lesson = benchLessons.find((id) => id === study.lesson);
  const share = Math.round(100 * (mix?.share ?? 0));
  const cures = [
    ...(cure ? [`${cure.with}-${cure.samples}`] : []),
    ...(dial === undefined ? [] : [dial === -100 ? 'dial' : `dial ${dial}`]),
    ...(remove ? ['direction'] : []),
  ];
  const [after = 'none'] = cures;
  const known =
    lesson !== undefined &&
    keep === undefined &&
    push === undefined &&
    !hold &&
    cures.length < 2 &&
    (benchCures as readonly string[]).includes(after) &&
    benchLines.includes(line) &&
    (!mix || mix.with === 'good-money') &&
    (benchShares as readonly number[]).includes(share);
  return known ? { lesson, steps, line, share, cure: after as Cure } : undefined;
}
