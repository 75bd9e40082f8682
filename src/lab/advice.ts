/** What a reader can do after a failure. */
import type { FailureKind } from './protocol.ts';

const advice: Readonly<Record<FailureKind, string>> = {
  'no-webassembly': 'Try another browser, or allow WebAssembly for this site.',
  offline: 'Check the connection, then try again.',
  'missing-file': 'Try again later.',
  'damaged-file': 'Try again: it will be fetched anew.',
  'out-of-memory': 'Close other tabs, then try again.',
  'worker-lost': 'Start it again.',
  'unknown-word': 'Choose other words, or one of the listed questions.',
  'question-too-long': 'Ask it in fewer words.',
  cancelled: '',
  other: 'Try again, or reload the page.',
};

/** One sentence on what to do now. */
export function adviceAfter(kind: FailureKind): string {
  return advice[kind];
}
