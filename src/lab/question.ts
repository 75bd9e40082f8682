/** Reads a question that the reader typed: which of its words the model's world has. */
import { specialTokens, tokenPattern } from '../tiny-model/world/tokens.ts';

export interface QuestionPart {
  /** As typed, with the space before it. */
  readonly text: string;
  readonly known: boolean;
}

export interface ReadQuestion {
  readonly parts: readonly QuestionPart[];
  /** The words that the world does not have, each once, as typed. */
  readonly unknown: readonly string[];
  /** The question as the model gets it: in the world's own capitals and signs. */
  readonly question: string;
}

const isSpecial = (token: string) => (specialTokens as readonly string[]).includes(token.trim());

/** Typographic signs that keyboards make of plain ones; line breaks and doubled spaces become one space. */
function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/…/g, '...').replace(/\s+/g, ' ').trim();
}

/** The world's spelling of a token: as typed, in small letters, or with a capital, which a question starts with. */
function spelling(token: string, starts: boolean, known: ReadonlySet<string>): string | undefined {
  if (isSpecial(token)) return undefined;
  const small = token.toLowerCase();
  const capital = small.replace(/[a-z]/, (letter) => letter.toUpperCase());
  return [...(starts ? [capital] : []), token, small, capital].find((one) => known.has(one));
}

/** Splits a question into words that the model's world has and words that it has not. */
export function readQuestion(question: string, tokens: ReadonlySet<string>): ReadQuestion {
  // A question follows its tag after a space, so its first word is one with a space before it.
  const typed = ` ${plain(question)}`.match(tokenPattern) ?? [];
  const spelled = typed.map((text, place) => spelling(text, place === 0, tokens));
  const parts = typed.map((text, place) => ({ text, known: spelled[place] !== undefined }));
  const unknown = [...new Set(parts.filter(({ known }) => !known).map(({ text }) => text.trim()))];
  const words = typed.map((text, place) => spelled[place] ?? text);
  return { parts, unknown, question: words.join('').trim() };
}
