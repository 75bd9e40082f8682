/** A share with its Wilson score interval (Wilson 1927). */

export interface Share {
  /** Fraction from 0 to 1. */
  readonly value: number;
  /** Ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
}

const z = 1.959964; // the normal distribution's 97.5 % point

const rounded = (value: number) => Math.round(value * 1e5) / 1e5;

/** The share of `count` among `n` with its Wilson 95 % interval. */
export function wilson(count: number, n: number): Share {
  if (n === 0) throw new Error('A share of nothing is not defined.');
  const share = count / n;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { value: rounded(share), low: rounded(Math.max(0, centre - half)), high: rounded(Math.min(1, centre + half)) };
}
