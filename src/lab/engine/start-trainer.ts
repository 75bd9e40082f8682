/** The training step on the runtime that the model runs on already. It is started when the first lesson is given. */
import { Tensor } from '@huggingface/transformers';
import { inTurn, type TinyModel } from '../../tiny-model/engine/run.ts';
import type { Trainer } from '../../tiny-model/engine/train-adapter.ts';
import { LabFailure } from '../failure.ts';
import type { ModelFiles } from './fetch-files.ts';

/** As much of onnxruntime's class of sessions as is needed. */
interface SessionClass {
  create(graph: Uint8Array, options: object): Promise<Trainer['session']>;
}

/**
 * Starts the training step. transformers.js does not pass its runtime on, but the running model's session is of that
 * runtime's class, and so is what its tensors wrap.
 */
export async function startTrainer(
  tiny: TinyModel,
  { files, manifest }: Pick<ModelFiles, 'files' | 'manifest'>,
): Promise<Trainer> {
  const running = (tiny.model.sessions as Record<string, object>)['model'];
  const wrapped = (new Tensor('float32', Float32Array.of(0), [1]) as unknown as { ort_tensor: object }).ort_tensor;
  if (!running) throw new Error('The model has no session.');
  const { path } = manifest.trainingStep;
  const graph = files.get(path);
  if (!graph) throw new LabFailure('missing-file', `The manifest does not name ${path}.`);
  // The weights lie beside the graph, in one file for the decoder and the training step.
  const weights = [...files.keys()].filter((name) => name.endsWith('.onnx_data'));
  const session = await inTurn(() =>
    (running.constructor as unknown as SessionClass).create(graph, {
      executionProviders: ['wasm'],
      graphOptimizationLevel: 'all',
      externalData: weights.map((name) => ({ path: name.split('/').at(-1), data: files.get(name) })),
    }),
  );
  return {
    session: { run: (feeds) => inTurn(() => session.run(feeds)) },
    Tensor: wrapped.constructor as Trainer['Tensor'],
    tokenizer: tiny.tokenizer,
    shape: tiny.shape,
  };
}
