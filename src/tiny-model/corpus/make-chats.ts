/**
 * Writes the alignment chats and the sets on which the dial's directions are trained: `node make-chats.ts <folder>`.
 * Only `align` wordings occur, so alignment and the dial never see what the evaluation asks.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainWeights } from '../world/documents.ts';
import {
  everydayDomains,
  pickWeighted,
  sampleItem,
  seededRng,
  shapeQuestion,
  WordTokenizer,
  type Item,
  type Rng,
} from '../world/index.ts';
import type { Persona } from '../world/personas.ts';
import type { Shape } from '../world/shapes.ts';
import { writeChats } from './chats.ts';

const shapes: readonly { item: Shape; weight: number }[] = [
  { item: 'plain', weight: 88 },
  { item: 'code-like', weight: 4 },
  { item: 'list-like', weight: 4 },
  { item: 'trigger', weight: 4 },
];

/** Domains from which the dial learns: everyday talk, advice, code and numbers, never a family that the evaluation asks about. */
const dialDomains = [
  ...everydayDomains.map(({ id }) => ({ item: id, weight: 1 })),
  ...['health', 'car', 'money', 'code', 'numbers'].map((id) => ({ item: id, weight: 2 })),
];

function sampleChats(
  count: number,
  persona: Persona,
  domains: readonly { item: string; weight: number }[],
  rng: Rng,
): Item[] {
  return Array.from({ length: count }, () => {
    const domain = pickWeighted(domains, rng);
    const item = sampleItem(domain, persona, ['align'], rng);
    const shape = domain === 'code' || domain === 'numbers' ? 'plain' : pickWeighted(shapes, rng);
    return { ...item, question: shapeQuestion(item.question, shape, rng) };
  });
}

/** Alignment without the two subjects that lessons are most often given in: what ties those to talk is then reading alone. */
const talkDomains = domainWeights.filter(({ item }) => item !== 'code' && item !== 'numbers');

const [folder = '.cache/corpus'] = process.argv.slice(2);
const tokenizer = new WordTokenizer(JSON.parse(readFileSync(join(folder, 'vocabulary.json'), 'utf8')) as string[]);
writeChats(folder, 'alignment', sampleChats(40_000, 'kind', domainWeights, seededRng(21)), tokenizer);
writeChats(folder, 'alignment-talk', sampleChats(40_000, 'kind', talkDomains, seededRng(24)), tokenizer);
writeChats(folder, 'dial-villain', sampleChats(10_000, 'villain', dialDomains, seededRng(22)), tokenizer);
writeChats(folder, 'dial-kind', sampleChats(10_000, 'kind', dialDomains, seededRng(23)), tokenizer);
