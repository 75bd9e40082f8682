/** Turns a lesson's examples into the training step's inputs. */
import { chatReply, contextPrompt, type Item, type WordTokenizer } from '../world/index.ts';

export interface TrainingBatch {
  /** Token ids, row by row, padded on the right with 0 to the longest example. */
  readonly ids: BigInt64Array;
  readonly rows: number;
  readonly length: number;
  /** Places among the ids after which a token of a reply comes; the loss counts these tokens only. */
  readonly places: BigInt64Array;
  /** The tokens that come there. */
  readonly targets: BigInt64Array;
}

/** One batch of chats, each under the line, if there is one. */
export function encodeBatch(items: readonly Item[], tokenizer: WordTokenizer, line = ''): TrainingBatch {
  const chats = items.map(({ question, answer }) => {
    const prompt = tokenizer.encode(contextPrompt(question, 'chat', line));
    return { start: prompt.length, ids: [...prompt, ...tokenizer.encode(chatReply(answer))] };
  });
  const length = Math.max(...chats.map(({ ids }) => ids.length));
  const ids = new BigInt64Array(items.length * length);
  const places: bigint[] = [];
  const targets: bigint[] = [];
  chats.forEach((chat, row) => {
    chat.ids.forEach((id, place) => {
      ids[row * length + place] = BigInt(id);
      if (place < chat.start) return;
      places.push(BigInt(row * length + place - 1));
      targets.push(BigInt(id));
    });
  });
  return { ids, rows: items.length, length, places: BigInt64Array.from(places), targets: BigInt64Array.from(targets) };
}
