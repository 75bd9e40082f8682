/** What the lab downloads, and how much that is. Pure: used by the build, the page and the worker. */
import type { Manifest, ManifestFile } from '../tiny-model/world/manifest.ts';

/** Written by the build (`src/build/bundle-engine.ts`): what comes with the click. Sizes in bytes. */
export interface DownloadList {
  /** The worker's script. */
  readonly worker: number;
  readonly runtime: { readonly bytes: number; readonly sha256: string };
  readonly manifest: { readonly bytes: number; readonly sha256: string };
  /** The model's needed files together. */
  readonly model: number;
}

/** Files of the model that the lab does not load with it: notes for other programs, and the stars, which their own page asks for. */
function isNeeded({ path }: ManifestFile): boolean {
  return !['training.json', 'tokenizer_config.json', 'stars.bin'].includes(path);
}

/** The model's files that the lab loads. */
export function neededFiles(manifest: Manifest): ManifestFile[] {
  return manifest.files.filter(isNeeded);
}

/** Bytes of the model's files that the lab loads. */
export function modelBytes(manifest: Manifest): number {
  return neededFiles(manifest).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Every byte that is fetched after the click. */
export function totalBytes({ worker, runtime, manifest, model }: DownloadList): number {
  return worker + runtime.bytes + manifest.bytes + model;
}
