/** Loads the exported training step in Node. */
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Trainer } from '../engine/train-adapter.ts';
import type { ModelShape } from '../world/controls.ts';
import type { WordTokenizer } from '../world/tokens.ts';

/** Loads the training step of a model folder on one CPU thread. */
export async function loadTrainer(folder: string, tokenizer: WordTokenizer, shape: ModelShape): Promise<Trainer> {
  const session = await InferenceSession.create(join(folder, 'onnx', 'train_step.onnx'), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  return { session, Tensor, tokenizer, shape };
}
