/** Loads the shipped model through transformers.js in Node. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AutoModelForCausalLM, env } from '@huggingface/transformers';
import { describeModel, parseTokenizer, type TinyModel } from '../engine/run.ts';
import { checkFile, checkPresent, type Manifest } from '../world/manifest.ts';
import type { WordTokenizer } from '../world/tokens.ts';

/** The files that loading reads, beside the graph. */
const jsonFiles = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];

/** The decoder as shipped, in half precision, and as the study exports it for comparison: transformers.js's name and files. */
const graphs = {
  half: { dtype: 'fp16', files: ['onnx/model_fp16.onnx', 'onnx/model_fp16.onnx_data'] },
  single: { dtype: 'fp32', files: ['onnx/model.onnx'] },
} as const;

type Precision = keyof typeof graphs;

/** A JSON file's content. Throws, naming the file, if it cannot be parsed. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`The model file ${path} is damaged: it is not JSON.`, { cause: error });
  }
}

/**
 * Throws, naming the file, if one that loading reads is missing or damaged: the runtime ends the process over a missing
 * file of weights and does not notice a wrong bit in it. Sizes and SHA-256 are known where a manifest lies in the folder,
 * as with the shipped model; other files than these may be newer than the manifest while the study runs.
 */
async function checkFolder(folder: string, files: readonly string[]): Promise<void> {
  const manifestPath = join(folder, 'manifest.json');
  const manifest = existsSync(manifestPath) ? (readJson(manifestPath) as Manifest) : undefined;
  for (const file of files) {
    const path = join(folder, file);
    const bytes = existsSync(path) ? readFileSync(path) : undefined;
    checkPresent(path, bytes);
    if (manifest) {
      const described = manifest.files.find((one) => one.path === file);
      if (!described) throw new Error(`The manifest ${manifestPath} does not name ${file}.`);
      await checkFile({ ...described, path }, bytes);
    }
    if (file.endsWith('.json')) readJson(path);
  }
}

/** Reads the vocabulary from a shipped `tokenizer.json`. */
export function readTokenizer(folder: string): WordTokenizer {
  return parseTokenizer(readFileSync(join(folder, 'tokenizer.json'), 'utf8'));
}

/** Loads a model folder in transformers.js's layout on one CPU thread. Throws, naming the file, if one is damaged. */
export async function loadModel(folder: string, precision: Precision = 'half'): Promise<TinyModel> {
  const { dtype, files } = graphs[precision];
  await checkFolder(folder, [...jsonFiles, ...files]);
  const path = resolve(folder);
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = dirname(path);
  const model = await AutoModelForCausalLM.from_pretrained(path, {
    dtype,
    device: 'cpu',
    local_files_only: true,
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
  }).catch((error: Error) => {
    const graph = join(folder, files[0]);
    throw new Error(`The model's graph ${graph} or its weights are damaged: ${error.message}`, { cause: error });
  });
  return describeModel(model, readTokenizer(path));
}
