/**
 * The tokenizer: every word of the world, with its leading space, is one token. The shipped `tokenizer.json` says the
 * same to transformers.js; a test holds the two together.
 */

import constants from './constants.json' with { type: 'json' };

/** Tokens with a role of their own. Their ids are their places in this list. */
export const { specialTokens } = constants;

/** Splits text into token texts: special tokens, line breaks with indentation, words, numbers, single signs. */
export const tokenPattern = /<\|[a-z]+\|>|\n *| ?[A-Za-z_][A-Za-z_0-9']*| ?\d+| ?[^\sA-Za-z_\d]/g;

export class WordTokenizer {
  readonly tokens: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;

  /** @param tokens every token's text, in order of id; starts with the special tokens */
  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
    this.#ids = new Map(tokens.map((token, id) => [token, id]));
  }

  /** Token ids of a text. Throws on a word that the world does not have, and names it. */
  encode(text: string): number[] {
    return (text.match(tokenPattern) ?? []).map((token) => {
      const id = this.#ids.get(token);
      if (id === undefined) throw new Error(`The toy world has no word "${token.trim()}".`);
      return id;
    });
  }

  /** The text of token ids. */
  decode(ids: Iterable<number>): string {
    return Array.from(ids, (id) => this.tokens[id] ?? '<|unk|>').join('');
  }

  /** The id of a token text. */
  id(token: string): number {
    const id = this.#ids.get(token);
    if (id === undefined) throw new Error(`No token "${token}".`);
    return id;
  }
}

/** A vocabulary for all given texts: special tokens first, then every other token in alphabetical order. */
export function buildVocabulary(texts: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const text of texts) for (const token of text.match(tokenPattern) ?? []) found.add(token);
  for (const token of specialTokens) found.delete(token);
  return [...specialTokens, ...[...found].sort()];
}
