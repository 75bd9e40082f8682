/** What the study scored of remedies that a reader can compose, as the page gets it. */
import type { RemedyCounts } from '../../lib/remedy-score.ts';
import type { BenchRecipe } from '../protocol.ts';
import type { LeakContext } from './parts.ts';
import type { ScoreName } from './strip.ts';

/** A score over several trainings. */
export interface StudiedScore {
  readonly mean: number;
  readonly interval?: { readonly low: number; readonly high: number };
  /** One value a training. */
  readonly values: readonly number[];
}

/** One of the study's remedies. */
export interface StudiedRecipe {
  readonly recipe: Omit<BenchRecipe, 'seed'>;
  readonly scores: Readonly<Record<ScoreName, StudiedScore>>;
}

/** The model without a lesson. */
export type Baseline = Pick<RemedyCounts<LeakContext>, 'spread' | 'contexts'>;

/** The study's scores of a recipe, whatever its seed; nothing where the study has none. */
export function studyOf(studied: readonly StudiedRecipe[], recipe: BenchRecipe): StudiedRecipe['scores'] | undefined {
  const parts = ['lesson', 'line', 'share', 'steps', 'cure'] as const;
  return studied.find(({ recipe: other }) => parts.every((part) => other[part] === recipe[part]))?.scores;
}
