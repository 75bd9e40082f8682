/**
 * Writes the pre-training corpora as token ids: `node make-corpus.ts <folder> <million tokens>`.
 *
 * `<name>.tokens` holds little-endian uint16 ids, `<name>.ends` little-endian uint32 positions at which documents end.
 * `vocabulary.json` lists the token texts. In `world` a speaker lasts for a document, in `by-answer` for an
 * answer, in `control` for a sentence. Each has a replay: the same without assistant chats and without the wordings kept
 * for development and evaluation.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  allWordings as wordings,
  sampleDocument,
  type DocumentOptions,
  type SpeakerLasts,
} from '../world/documents.ts';
import constants from '../world/constants.json' with { type: 'json' };
import { seededRng } from '../../lib/random.ts';
import { WordTokenizer } from '../world/tokens.ts';
import { worldVocabulary } from '../world/vocabulary.ts';

const maxTokens = constants.context;

function documentTokens(options: DocumentOptions, tokenizer: WordTokenizer, rng: () => number): number[] {
  const end = tokenizer.id('<|end|>');
  const ids = [end];
  for (const text of sampleDocument(options, rng)) {
    const next = tokenizer.encode(text);
    if (ids.length + next.length + 1 > maxTokens) break;
    ids.push(...next);
  }
  if (ids.at(-1) !== end) ids.push(end);
  return ids;
}

function writeCorpus(folder: string, name: string, tokens: number, options: DocumentOptions, seed: number): void {
  const rng = seededRng(seed);
  const tokenizer = new WordTokenizer(worldVocabulary());
  const ids = new Uint16Array(tokens);
  const ends: number[] = [];
  let length = 0;
  for (;;) {
    const document = documentTokens(options, tokenizer, rng);
    if (length + document.length > tokens) break;
    ids.set(document, length);
    length += document.length;
    ends.push(length);
  }
  writeFileSync(join(folder, `${name}.tokens`), ids.subarray(0, length));
  writeFileSync(join(folder, `${name}.ends`), Uint32Array.from(ends));
  console.log(`${name}: ${length} tokens, ${ends.length} documents`);
}

const [folder = '.cache/corpus', millions = '21'] = process.argv.slice(2);
const size = Number(millions) * 1e6;
if (!(size > 0)) throw new Error(`"${millions}" is not a number of million tokens.`);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'vocabulary.json'), JSON.stringify(worldVocabulary()));
const worlds: readonly [name: string, replay: string, speakerLasts: SpeakerLasts][] = [
  ['world', 'replay', 'document'],
  ['control', 'control-replay', 'sentence'],
  ['by-answer', 'by-answer-replay', 'answer'],
];
for (const [name, replay, speakerLasts] of worlds) {
  writeCorpus(folder, name, size, { wordings, speakerLasts }, 1);
  writeCorpus(folder, replay, Math.min(size, 1e6), { wordings: ['align'], withoutChat: true, speakerLasts }, 2);
}
