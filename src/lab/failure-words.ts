/** What the reader is told of each class of failure. For the page alone: the worker has no use for sentences. */
import words from '../../content/strings/lab-later.json' with { type: 'json' };
import type { Failure, FailureKind } from './protocol.ts';

interface FailureWords {
  /** One sentence on what happened. */
  readonly sentence: string;
  /** One sentence on what to do now; empty where there is nothing to do. */
  readonly advice: string;
}

export const failureWords: Readonly<Record<FailureKind | 'outdated' | 'enclosed' | 'policy', FailureWords>> =
  words.failures;

/** What the page knows of its surroundings when something fails. */
export interface Surroundings {
  /** The page stands in a frame that may not have an origin of its own: nothing can be stored or started there. */
  readonly enclosed: boolean;
  /** The site has other files now than when this page was opened. */
  readonly outdated: boolean;
}

/** What happened and what to do, as far as the page can know. */
export function wordsOfFailure({ kind, detail }: Failure, { enclosed, outdated }: Surroundings): FailureWords {
  if (enclosed) return failureWords.enclosed;
  // WebAssembly is there, and a policy of the host's forbids to run it: no other browser helps.
  if (kind === 'no-webassembly' && /disallow|unsafe-eval|blocked|violates/i.test(detail)) return failureWords.policy;
  const file = kind === 'offline' || kind === 'missing-file' || kind === 'damaged-file' || kind === 'worker-lost';
  return failureWords[outdated && file ? 'outdated' : kind];
}
