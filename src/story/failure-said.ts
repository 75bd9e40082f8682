import { failureOf } from '../lab/failure.ts';
import { failureWords } from '../lab/failure-words.ts';
import type { Said } from './live.svelte.ts';

/** What the reader is told of an error of the live model, and what to do; `cancelled` if it was the reader's own wish. */
export function failureSaid(error: unknown): Said | 'cancelled' {
  const { kind } = failureOf(error);
  return kind === 'cancelled' ? kind : failureWords[kind];
}
