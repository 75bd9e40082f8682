/** What stands in small beside each score of the reader's own training: what was counted, and what the study has. */
import words from '../../../content/strings/bench.json' with { type: 'json' };
import { formatNumber } from '../../lib/format.ts';
import { message } from '../../lib/message.ts';
import { percent, type Bad } from '../../lib/remedy-score.ts';
import { wilson } from '../../lib/wilson.ts';
import { leakContexts, type ScorePart } from './parts.ts';
import type { ScoreName } from './strip.ts';
import type { Baseline, StudiedScore } from './studied.ts';

/** Counted so far, part by part. */
type Counts = Readonly<Partial<Record<ScorePart, Bad>>>;

/** Rounded to a tenth; −0 is 0. */
export const tenth = (value: number): number => Math.round(10 * value) / 10 + 0;

/** The counts behind a score, with the Wilson interval; of the leak each form, beside the model without a lesson. */
export function scoreDetail(name: ScoreName, counts: Counts, baseline: Baseline): string {
  if (name === 'leak') return leakForms(counts, baseline);
  const count = counts[name];
  if (!count) return '';
  const { low, high } = wilson(count.bad, count.total);
  const counted = message(words.score.counted, { bad: count.bad, total: count.total });
  const range = { low: formatNumber(tenth(100 * low)), high: formatNumber(tenth(100 * high)) };
  return `${counted}. ${message(words.score.wilson, range)}.`;
}

/** The worst form is the leak: all forms are said. */
function leakForms(counts: Counts, baseline: Baseline): string {
  const forms = [
    ...leakContexts.map((context) => [context, baseline.contexts[context]] as const),
    ['line', baseline.spread] as const,
  ];
  return forms
    .flatMap(([part, before]) => {
      const count = counts[part];
      if (!count) return [];
      const [bad, without] = [count, before].map((one) => Math.round(percent(one))) as [number, number];
      return [message(words.score.form, { form: words.parts[part], bad, before: without })];
    })
    .join('; ');
}

/** What the study scored of the same remedy. */
export function studiedWords({ mean, values }: StudiedScore): string {
  return message(words.score.study, { value: formatNumber(mean), n: values.length });
}
