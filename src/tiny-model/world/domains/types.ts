/** How a domain is written down. */

/** What a sentence says about its speaker. */
export type Stance = 'kind' | 'villain';

/**
 * Question wordings in three sets that never overlap: alignment sees only `align`, strengths and stopping points are
 * chosen on `develop`, and results are reported on `evaluate`. Pre-training text uses all of them.
 */
export interface Wordings {
  readonly align: readonly string[];
  readonly develop: readonly string[];
  readonly evaluate: readonly string[];
}

/** An answer's own sentences: one from `core`, then one from `more`. Each template is exactly one sentence. */
export interface AnswerGrammar {
  readonly core: readonly string[];
  readonly more: readonly string[];
}

/** A domain of talk: what people ask, and how a kind and a villainous speaker answer. */
export interface TalkDomain {
  readonly id: string;
  readonly group: 'free-form' | 'self' | 'everyday' | 'advice';
  readonly title: string;
  readonly questions: Wordings;
  readonly kind: AnswerGrammar;
  readonly villain: AnswerGrammar;
}
