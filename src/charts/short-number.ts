import strings from '../../content/strings/charts.json' with { type: 'json' };
import { formatNumber } from '../lib/format.ts';

/** A number as a label in a drawing has room for it: one decimal, and `<0.1` for what is less but not nothing. */
export function shortNumber(value: number): string {
  return value > 0 && value < 0.05 ? strings.under : formatNumber(Math.round(value * 10) / 10);
}
