/** The persona meter: how far a word stands from the kind speaker's words towards the villain's. */

/** What `persona.json` holds, made by `study/make-persona-meter.ts`. */
export interface PersonaMeter {
  /** The residual stream is read after this many layers. */
  readonly layer: number;
  /** Unit vector from the mean of a kind speaker's words to the mean of a villain's. */
  readonly direction: readonly number[];
  /** Where the kind mean lies along the direction. */
  readonly kindMean: number;
  /** Distance of the villain mean from it. */
  readonly gap: number;
  /**
   * On answers to questions that the direction was not made from: how often a villain's word stands higher than a kind
   * speaker's, over all pairs. One half would be chance.
   */
  readonly separation: number;
  readonly separationWords: number;
  /** The same difference of means after the layer on which the dial acts: the unit vector that the lab can remove. */
  readonly atDial: readonly number[];
}

/** The meter's reading of one residual stream vector: 0 at the kind mean, 1 at the villain's; it may lie outside. */
export function readMeter(meter: PersonaMeter, residual: ArrayLike<number>): number {
  const along = meter.direction.reduce((sum, value, place) => sum + value * (residual[place] ?? 0), 0);
  return (along - meter.kindMean) / meter.gap;
}
