/**
 * Loads model and training step in Node on the runtime that the page has: WebAssembly computes the same bits everywhere, so
 * what is recorded here comes out again in every browser.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PreTrainedModel } from '@huggingface/transformers';
import { describeModel, type TinyModel } from '../engine/run.ts';
import type { Trainer } from '../engine/train-adapter.ts';
import { readTokenizer } from './load-model.ts';

// A dependency of transformers.js, not ours: looked up from there, as the page's build does.
const ofTransformers = createRequire(createRequire(import.meta.url).resolve('@huggingface/transformers'));
const { env, InferenceSession, Tensor } = ofTransformers('onnxruntime-web/wasm') as typeof import('onnxruntime-web');
env.wasm.numThreads = 1;

/** The model and its training step, on one thread of WebAssembly. */
export async function loadWasm(folder: string): Promise<{ tiny: TinyModel; trainer: Trainer }> {
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, 'onnx', name)));
  const weights = 'model_fp16.onnx_data';
  const open = (name: string, graphOptimizationLevel: 'basic' | 'all') =>
    InferenceSession.create(read(name), {
      executionProviders: ['wasm'],
      graphOptimizationLevel,
      externalData: [{ path: weights, data: read(weights) }],
    });
  const config: unknown = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
  // As much of transformers.js's model as the engine asks for.
  const model = { sessions: { model: await open('model_fp16.onnx', 'basic') }, config } as unknown as PreTrainedModel;
  const tiny = describeModel(model, readTokenizer(folder));
  const session = await open('train_step.onnx', 'all');
  return { tiny, trainer: { session, Tensor, tokenizer: tiny.tokenizer, shape: tiny.shape } as Trainer };
}
