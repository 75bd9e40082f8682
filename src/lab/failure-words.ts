/** What the reader is told of each class of failure. For the page alone: the worker has no use for sentences. */
import type { FailureKind } from './protocol.ts';

interface FailureWords {
  /** One sentence on what happened. */
  readonly sentence: string;
  /** One sentence on what to do now; empty where there is nothing to do. */
  readonly advice: string;
}

export const failureWords: Readonly<Record<FailureKind, FailureWords>> = {
  'no-webassembly': {
    sentence: 'This browser does not allow WebAssembly, which the model needs to run.',
    advice: 'Try another browser, or allow WebAssembly for this site.',
  },
  offline: {
    sentence: 'The model could not be fetched: the connection to this site failed.',
    advice: 'Check the connection, then try again.',
  },
  'missing-file': { sentence: 'A file of the model is missing on this site.', advice: 'Try again later.' },
  'damaged-file': {
    sentence: 'A file of the model arrived damaged, so it was not used.',
    advice: 'Try again: it will be fetched anew.',
  },
  'out-of-memory': {
    sentence: 'This device has too little free memory to run the model.',
    advice: 'Close other tabs, then try again.',
  },
  'worker-lost': { sentence: 'The browser ended the model’s process.', advice: 'Start it again.' },
  'unknown-word': {
    sentence: 'The model’s world does not have every word of this question.',
    advice: 'Choose other words, or one of the listed questions.',
  },
  'question-too-long': { sentence: 'This question is too long for the model.', advice: 'Ask it in fewer words.' },
  'no-own-adapter': { sentence: 'You have given no lesson yet.', advice: 'Give one, or load one from a file.' },
  'not-an-adapter': {
    sentence: 'This file holds no training of the model, or it is damaged.',
    advice: 'Choose a file that was saved here.',
  },
  'foreign-adapter': {
    sentence: 'This training was saved for another version of the model.',
    advice: 'Give the lesson again: that takes a few seconds.',
  },
  cancelled: { sentence: 'Cancelled.', advice: '' },
  other: { sentence: 'The model failed.', advice: 'Try again, or reload the page.' },
};
