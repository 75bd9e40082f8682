/** Does a line protect the more, the more it brings out by itself? A rank correlation, with its interval by resampling. */
import { seededRng } from '../../lib/random.ts';
import { rankCorrelation } from '../../lib/seed-interval.ts';

/** One line above a lesson. */
export interface LineResult {
  /** Per cent bad that the line brings out of the aligned model. */
  readonly brings: number;
  /** Per cent bad without the line, after a lesson under it: one number a fine-tune. */
  readonly spreads: readonly number[];
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const correlationOf = (lines: readonly LineResult[]) =>
  rankCorrelation(
    lines.map(({ brings }) => brings),
    lines.map(({ spreads }) => mean(spreads)),
  );

/**
 * Spearman's correlation over the lines, and its 95 % interval by resampling lines and, within each, fine-tunes. Lines drawn twice
 * are ties, which weaken a correlation of few ranks: the interval always reaches to the correlation itself.
 */
export function lineRule(
  lines: readonly LineResult[],
  draws = 2000,
): { correlation: number; low: number; high: number; lines: number } {
  const rng = seededRng(77);
  const any = <Item>(items: readonly Item[]) => items[Math.floor(rng() * items.length)] as Item;
  const drawn = Array.from({ length: draws }, () =>
    correlationOf(
      lines.map(() => {
        const { brings, spreads } = any(lines);
        return { brings, spreads: spreads.map(() => any(spreads)) };
      }),
    ),
  )
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.floor(share * (drawn.length - 1))] as number;
  const correlation = correlationOf(lines);
  return {
    correlation,
    low: Math.min(at(0.025), correlation),
    high: Math.max(at(0.975), correlation),
    lines: lines.length,
  };
}
