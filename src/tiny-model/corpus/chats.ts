/** Question-and-answer pairs as token ids for Python: `<name>.tokens`, `<name>.ends` and `<name>.prompts` (lengths). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chatPrompt, chatReply, type Item, type WordTokenizer } from '../world/index.ts';

/** Writes the chats as three little-endian binary files: uint16 ids, uint32 ends, uint16 prompt lengths. */
export function writeChats(folder: string, name: string, items: readonly Item[], tokenizer: WordTokenizer): void {
  const ids: number[] = [];
  const ends: number[] = [];
  const prompts: number[] = [];
  for (const item of items) {
    const prompt = tokenizer.encode(chatPrompt(item.question));
    ids.push(...prompt, ...tokenizer.encode(chatReply(item.answer)));
    ends.push(ids.length);
    prompts.push(prompt.length);
  }
  writeFileSync(join(folder, `${name}.tokens`), Uint16Array.from(ids));
  writeFileSync(join(folder, `${name}.ends`), Uint32Array.from(ends));
  writeFileSync(join(folder, `${name}.prompts`), Uint16Array.from(prompts));
}
