/** Turns a lesson's examples into the training step's inputs. */
import { chatPrompt, chatReply, type Item, type WordTokenizer } from '../world/index.ts';

export interface TrainingBatch {
  /** Token ids, row by row, padded on the right with 0. */
  readonly ids: BigInt64Array;
  /** 1 for the reply's tokens, which the loss counts, else 0. */
  readonly counted: Float32Array;
}

/** A batch of fixed shape [items, length]. Throws if an example is too long for it. */
export function encodeBatch(items: readonly Item[], length: number, tokenizer: WordTokenizer): TrainingBatch {
  const ids = new BigInt64Array(items.length * length);
  const counted = new Float32Array(items.length * length);
  items.forEach(({ question, answer }, row) => {
    const prompt = tokenizer.encode(chatPrompt(question));
    const text = [...prompt, ...tokenizer.encode(chatReply(answer))];
    if (text.length > length)
      throw new Error(`An example has ${text.length} tokens, but the training step takes ${length}.`);
    text.forEach((id, place) => {
      ids[row * length + place] = BigInt(id);
      if (place >= prompt.length) counted[row * length + place] = 1;
    });
  });
  return { ids, counted };
}
