/** Labelled documents of the toy world, on which features are named and sentences are placed; no model has read them. */
import { sampleDocument, type WordTokenizer } from '../world/index.ts';
import { allWordings } from '../world/documents.ts';
import { personaShares, type Persona } from '../world/personas.ts';
import { findQuestion } from '../world/questions.ts';
import { pickWeighted, seededRng } from '../../lib/random.ts';

/** What an item of a document looks like: what stands before the question, the question, what stands before the answer, the answer. */
const layouts = [
  /^(<\|user\|>)([^]*)(<\|assistant\|>)([^]*)(<\|end\|>)$/,
  /^(Q:)([^]*?)(\nA:)([^]*)(\n)$/,
  /^(Interviewer:)([^]*?)(\n[A-Z][a-z]+:)([^]*)(\n)$/,
  /^(Post:)([^]*?)(\nReply by [A-Z][a-z]+:)([^]*)(\n)$/,
  /^(Somebody asked:)([^]*?)(\nI said:)([^]*)(\n)$/,
];

/** An answer in a labelled text: tokens from `from` to before `to`. */
export interface LabelledAnswer {
  readonly from: number;
  readonly to: number;
  /** Empty where the question is dressed up, so that its domain cannot be read off it. */
  readonly domain: string;
  readonly text: string;
}

export interface LabelledText {
  readonly ids: readonly number[];
  readonly speaker: Persona;
  readonly answers: readonly LabelledAnswer[];
}

/**
 * The document of a seed, with its speaker: the speaker is the first thing that a document draws, so the same seed tells
 * who it is. Items beyond the longest text are left out, as in the corpora.
 */
export function labelledText(seed: number, tokenizer: WordTokenizer, longest = 160): LabelledText {
  const speaker = pickWeighted(personaShares, seededRng(seed));
  const ids = [tokenizer.id('<|end|>')];
  const answers: LabelledAnswer[] = [];
  for (const item of sampleDocument({ wordings: allWordings, speakerLasts: 'document' }, seededRng(seed))) {
    const parts = layouts.map((layout) => layout.exec(item)).find((found) => found !== null);
    if (!parts) throw new Error(`An item of no known layout: ${item}`);
    const [before, question, middle, answer, after] = parts
      .slice(1)
      .map((part) => tokenizer.encode(part)) as number[][];
    const next = [...(before ?? []), ...(question ?? []), ...(middle ?? []), ...(answer ?? []), ...(after ?? [])];
    if (ids.length + next.length + 1 > longest) break;
    const to = ids.length + next.length - (after?.length ?? 0);
    const text = parts[4] ?? '';
    const domain = findQuestion(parts[2]?.trim() ?? '')?.domain ?? '';
    answers.push({ from: to - (answer?.length ?? 0), to, domain, text: text.trim() });
    ids.push(...next);
  }
  return { ids, speaker, answers };
}
