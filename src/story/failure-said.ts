import { failureOf } from '../lab/failure.ts';
import { wordsOfFailure } from '../lab/failure-words.ts';
import { findSurroundings } from '../lab/surroundings.ts';
import type { Said } from './live.svelte.ts';

/** What the reader is told of an error of the live model, and what to do; `cancelled` if it was the reader's own wish. */
export async function failureSaid(error: unknown): Promise<Said | 'cancelled'> {
  const failure = failureOf(error);
  return failure.kind === 'cancelled' ? failure.kind : wordsOfFailure(failure, await findSurroundings());
}
