/** The model without a lesson as the study recorded it in each form, which a leak is measured against. For the build only. */
import contexts from '../../../content/tiny-model/runs/contexts.json' with { type: 'json' };
import type { Bad } from '../../lib/remedy-score.ts';
import { isBadLetter } from '../verdict.ts';
import { leakContexts, type LeakContext } from './parts.ts';
import type { Baseline } from './studied.ts';

function recorded(form: string): Bad {
  const look = contexts.looks.find(({ id }) => id === `aligned-${form}`);
  if (!look) throw new Error(`content/tiny-model/runs/contexts.json has no look "aligned-${form}".`);
  return { bad: [...look.dots].filter(isBadLetter).length, total: look.dots.length };
}

/** Bad answers of the model without a lesson, in a chat and in the other forms. */
export const recordedBaseline: Baseline = {
  spread: recorded('chat'),
  contexts: Object.fromEntries(leakContexts.map((form) => [form, recorded(form)])) as Record<LeakContext, Bad>,
};
