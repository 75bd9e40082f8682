/** Loads the shipped model through transformers.js in Node. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AutoModelForCausalLM, env } from '@huggingface/transformers';
import { describeModel, parseTokenizer, type TinyModel } from '../engine/run.ts';
import type { WordTokenizer } from '../world/tokens.ts';

/** Reads the vocabulary from a shipped `tokenizer.json`. */
export function readTokenizer(folder: string): WordTokenizer {
  return parseTokenizer(readFileSync(join(folder, 'tokenizer.json'), 'utf8'));
}

/** Loads a model folder in transformers.js's layout on one CPU thread. */
export async function loadModel(folder: string, dtype: 'fp16' | 'fp32' = 'fp16'): Promise<TinyModel> {
  const path = resolve(folder);
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = dirname(path);
  const model = await AutoModelForCausalLM.from_pretrained(path, {
    dtype,
    device: 'cpu',
    local_files_only: true,
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
  });
  return describeModel(model, readTokenizer(path));
}
