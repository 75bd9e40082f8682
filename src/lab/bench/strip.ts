/** Where a score stands on its small scale. */

export const STRIP = { width: 180, height: 26 } as const;

export type ScoreName = 'spread' | 'skill' | 'leak';

/** Ends of each score's scale: a leak is a difference, and can lie below zero. */
export const SCALE: Readonly<Record<ScoreName, readonly [low: number, high: number]>> = {
  spread: [0, 100],
  skill: [0, 100],
  leak: [-25, 100],
};

const EDGE = 5;

/** The place of a value along the strip; values beyond its ends stand at them. */
export function stripPlace(score: ScoreName, value: number): number {
  const [low, high] = SCALE[score];
  const share = (Math.min(Math.max(value, low), high) - low) / (high - low);
  return Math.round(10 * (EDGE + share * (STRIP.width - 2 * EDGE))) / 10;
}

/** One path of all dots: each is a line without length and a round end. */
export function dotPath(score: ScoreName, values: readonly number[]): string {
  return values.map((value) => `M${stripPlace(score, value)} 13h0`).join('');
}
