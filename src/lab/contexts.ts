/** The forms in which a question can be put, for the page: the engine's list, without what the engine needs to build them. */
import type { ContextId } from './protocol.ts';

export type { ContextId };

/** All of them, the usual one first; a test holds this list to the engine's. */
export const contextIds: readonly ContextId[] = [
  'chat',
  'question-answer',
  'interview',
  'diary',
  'named-kind',
  'named-villain',
  'second-turn-kind',
  'second-turn-villain',
];
