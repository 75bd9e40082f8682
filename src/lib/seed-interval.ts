/** Statistics over repetitions (fine-tunes, pre-trainings): few numbers, each a mean of many answers. */

/** 97.5 % points of Student's t by degrees of freedom, 1 to 30. */
const T_975 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/** The mean of repetitions with its 95 % t interval. */
export interface SeedInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Standard deviation of single repetitions. */
  readonly deviation: number;
  /** How many repetitions. */
  readonly n: number;
}

/** Mean and 95 % t interval of at least two repetitions, in their own unit. @throws with fewer than two. */
export function seedInterval(values: readonly number[]): SeedInterval {
  const n = values.length;
  if (n < 2) throw new Error(`An interval over repetitions needs at least two of them, not ${n}.`);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  // From 31 degrees of freedom on the normal's point with its first correction is right to three digits.
  const t = T_975[n - 2] ?? 1.96 + 2.37 / (n - 1);
  const half = (t * deviation) / Math.sqrt(n);
  return { mean, low: mean - half, high: mean + half, deviation, n };
}

/** Ranks from 1; equal values share the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((value, place) => ({ value, place })).sort((a, b) => a.value - b.value);
  const result = new Array<number>(values.length);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (order[end + 1]?.value === order[start]?.value && end + 1 < order.length) end++;
    for (let at = start; at <= end; at++) result[order[at]!.place] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return result;
}

/** Spearman's rank correlation; NaN where one side does not vary. */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): number {
  const a = ranks(xs);
  const b = ranks(ys);
  const mean = (a.length + 1) / 2;
  const product = (left: readonly number[], right: readonly number[]) =>
    left.reduce((sum, value, place) => sum + (value - mean) * ((right[place] ?? mean) - mean), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}
