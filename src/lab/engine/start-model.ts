/** Starts the model through transformers.js, from files that are in memory already. */
import { AutoModelForCausalLM, env } from '@huggingface/transformers';
import { describeModel, parseTokenizer, type TinyModel } from '../../tiny-model/engine/run.ts';
import type { Bytes, ModelFiles } from './fetch-files.ts';

async function unpack(packed: Bytes): Promise<ArrayBuffer> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

/** A file's text. */
export function textOf({ files }: Pick<ModelFiles, 'files'>, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`The manifest does not name ${path}.`);
  return new TextDecoder().decode(bytes);
}

/** Runtime and model, on one thread: more would need headers that plain hosts cannot send. */
export async function startModel({ manifest, files, runtime }: ModelFiles): Promise<TinyModel> {
  const { wasm } = env.backends.onnx;
  if (!wasm) throw new Error('The runtime has no WebAssembly part.');
  // With the runtime in memory and no path, nothing is fetched; the default paths lead to another host.
  wasm.wasmBinary = await unpack(runtime);
  wasm.wasmPaths = undefined;
  wasm.numThreads = 1;
  env.useWasmCache = false;
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = '/';
  env.useBrowserCache = false;
  // transformers.js looks into its cache before it fetches: this cache has all there is.
  env.useCustomCache = true;
  env.customCache = {
    match: (address: string) => {
      const bytes = files.get(address.split(`/${manifest.name}/`)[1] ?? '');
      return Promise.resolve(bytes && new Response(bytes));
    },
    put: () => Promise.resolve(),
  };
  env.fetch = (address) => Promise.reject(new Error(`The model asked for ${String(address)}, which it does not have.`));
  const model = await AutoModelForCausalLM.from_pretrained(manifest.name, {
    dtype: 'fp16',
    device: 'wasm',
    local_files_only: true,
    // More would take a quarter of a second longer to start, and makes this small graph no faster.
    session_options: { graphOptimizationLevel: 'basic' },
  });
  return describeModel(model, parseTokenizer(textOf({ files }, 'tokenizer.json')));
}
