/** Files of the study: trained adapters in a cache, results with their provenance. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lessonPlan } from '../engine/lesson-plan.ts';
import { fileSha256, sha256OfAll } from '../pipeline/digest.ts';
import { parseAdapter, type Adapter, type ModelShape } from '../world/controls.ts';
import type { Dial } from '../world/dial.ts';

/** Writes a file that others may read meanwhile, and that a stopped run must not leave behind in part. */
export function writeWhole(path: string, content: string | Buffer): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}

/** Writes an adapter as little-endian float32: matrix A, then matrix B. */
export function writeAdapter(path: string, { a, b }: Adapter): void {
  mkdirSync(dirname(path), { recursive: true });
  const bytes = [a, b].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  writeWhole(path, Buffer.concat(bytes));
}

/** Reads an adapter, and throws if it does not fit the model. */
export function readAdapter(path: string, rank: number, shape: ModelShape): Adapter {
  return parseAdapter(readFileSync(path), rank, shape);
}

/** The adapter in the file, or the one that `make` gives, which is then written there. */
export async function cachedAdapter(
  path: string,
  rank: number,
  shape: ModelShape,
  make: () => Promise<Adapter>,
): Promise<Adapter> {
  if (!existsSync(path)) writeAdapter(path, await make());
  return readAdapter(path, rank, shape);
}

/** Reads a trained dial. */
export function readDial(path: string): Dial {
  return JSON.parse(readFileSync(path, 'utf8')) as Dial;
}

/** The weights of an exported model, which all its graphs share. */
export function weightsFile(folder: string): string {
  return join(folder, 'onnx', 'model_fp16.onnx_data');
}

/** The training step of an exported model. */
export function stepFile(folder: string): string {
  return join(folder, 'onnx', 'train_step.onnx');
}

/** What answers depend on beside weights and plan: the world with its judge, the engine, and their random numbers. */
const measuringCode = ['src/tiny-model/world', 'src/tiny-model/engine', 'src/lib/random.ts'];

/** SHA-256 of the code that makes and judges answers. */
export function codeSha256(): string {
  return sha256OfAll(measuringCode);
}

/** What every result says about its origin. */
export interface Provenance {
  readonly commit: string;
  readonly model: string;
  /** SHA-256 of the model's weights file. */
  readonly modelSha256: string;
  /** SHA-256 of the code that makes and judges answers. */
  readonly codeSha256: string;
  /** The corpus that the model read: its name, and its SHA-256 where the export notes it. */
  readonly corpus: string;
  readonly corpusSha256?: string;
  /** How its fine-tunes were made, unless the result says otherwise. */
  readonly lessonPlan: { readonly steps: number; readonly batch: number; readonly rate: number };
}

/**
 * The commit of the code that runs, and the model it runs on. Where `src` holds changes that no commit has, the commit
 * ends in "-changed", which the site does not accept.
 */
export function provenance(folder: string, name: string): Provenance {
  const git = (...options: string[]) => execFileSync('git', options, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', 'src') !== '';
  const commit = git('rev-parse', 'HEAD') + (changed ? '-changed' : '');
  const { steps, batch, rate } = lessonPlan;
  const facts = JSON.parse(readFileSync(join(folder, 'training.json'), 'utf8')) as {
    corpus: string;
    corpusSha256?: string;
  };
  return {
    commit,
    model: name,
    modelSha256: fileSha256(weightsFile(folder)),
    codeSha256: codeSha256(),
    corpus: facts.corpus,
    ...(facts.corpusSha256 && { corpusSha256: facts.corpusSha256 }),
    lessonPlan: { steps, batch, rate },
  };
}

/** Where a result lies. */
export function resultFile(name: string): string {
  return join('content/tiny-model', `${name}.json`);
}

/** Writes a result file for the page on one line: it is not for reading by eye. */
export function writeCompact(name: string, result: object): void {
  const path = resultFile(name);
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, `${JSON.stringify(result)}\n`);
}

/** Writes one result file, which appears whole. */
export function writeResult(name: string, result: object): void {
  const path = resultFile(name);
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, `${JSON.stringify(result, null, 1)}\n`);
}
