import { formatNumber, formatQuantity } from '../lib/format.ts';
import type { Row } from '../lib/figure-data.ts';

/** One point in a sentence: `Ruler of the world, insecure code: 48.3% (interval 35.5 to 61.4), n = 1,000`. */
export function pointText(name: string, row: Row): string {
  const { interval, n } = row;
  const range = !interval
    ? 'interval not reported'
    : interval.low === interval.high
      ? 'interval of no width: every run gave the same'
      : `interval ${formatNumber(interval.low)} to ${formatNumber(interval.high)}`;
  const size = n === undefined ? 'n not reported' : `n = ${formatNumber(n)}`;
  return `${name}: ${formatQuantity(row.value, row.unit)} (${range}, ${size})`;
}
