/** What is really asked for what the reader typed: the very words, the nearest known ones, or nothing, with the reason. */
import type { Understood } from './known-wordings.ts';
import type { OfferedQuestion } from './questions.ts';

export type Asked =
  /** One of the questions on offer, or another wording that the model was trained on. */
  | { readonly kind: 'known'; readonly question: string }
  | { readonly kind: 'near'; readonly question: string }
  /** Word for word, at the reader's wish. */
  | { readonly kind: 'exact'; readonly question: string }
  /** Nothing: `reason` says why. */
  | { readonly kind: 'none'; readonly question: ''; readonly reason: string }
  /** What the model knows is still on its way. */
  | { readonly kind: 'unread'; readonly question: '' };

/** What the page knows when it reads a question. */
export interface Knowledge {
  readonly offered: readonly OfferedQuestion[];
  /** Recorded questions, of which one has to do while no model is there; nothing once it is. */
  readonly recorded: readonly OfferedQuestion[] | undefined;
  /** Finds the nearest wording; nothing until it has been fetched. */
  readonly nearest: ((typed: string) => Understood) | undefined;
  readonly exact: boolean;
}

/** Reads a question: see `Asked`. */
export function readAsked(typed: string, { offered, recorded, nearest, exact }: Knowledge): Asked {
  const question = typed.trim();
  if (offered.some(({ text }) => text === question)) return { kind: 'known', question };
  if (exact) return { kind: 'exact', question };
  if (!nearest) return { kind: 'unread', question: '' };
  const found = nearest(question);
  if (found.kind === 'none') {
    return { kind: 'none', question: '', reason: found.reason };
  }
  const { text, subject } = found.wording;
  if (found.kind === 'same') return { kind: 'known', question: text };
  const spoken = recorded ? recorded.find((one) => one.subject === subject)?.text : text;
  return { kind: 'near', question: spoken ?? text };
}
