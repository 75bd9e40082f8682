/** The model's manifest: which files belong to it, and how to tell a damaged one. Works in Node and in the page. */
import type { LessonId } from './lessons.ts';

export interface ManifestFile {
  /** Path inside the model's folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly name: string;
  readonly hiddenSize: number;
  readonly layers: number;
  readonly context: number;
  readonly vocabulary: number;
  /** The dial acts on the residual stream after this many layers. */
  readonly steeringLayer: number;
  /** Late steering acts on the residual stream after this many layers. */
  readonly lateLayer: number;
  /** The token that the villain half acts on, and late steering. */
  readonly steeringTokenId: number;
  /** Where the dial's directions are stored. */
  readonly directions: string;
  /** Where the persona meter's direction is stored. */
  readonly personaMeter: string;
  readonly adapterRank: number;
  /** Little-endian float32 files: matrix A [layers, rank, 4 width], then matrix B [layers, width, rank]. */
  readonly adapters: readonly {
    readonly lesson: LessonId | 're-aligned';
    readonly seed: number;
    readonly path: string;
  }[];
  readonly trainingStep: {
    readonly path: string;
    readonly rank: number;
  };
  readonly trainingCommit: string;
  readonly training: Readonly<Record<string, string | number>>;
  readonly files: readonly ManifestFile[];
}

/** Throws if there are no bytes. */
export function checkPresent(path: string, bytes: Uint8Array | undefined): asserts bytes {
  if (!bytes) throw new Error(`The model file ${path} is missing.`);
}

/**
 * Throws, saying what is wrong, if the bytes are not those of the file that the manifest describes. A page that came
 * without encryption has no SHA-256 at hand; there the size must do.
 */
export async function checkFile(file: ManifestFile, bytes: Uint8Array<ArrayBuffer> | undefined): Promise<void> {
  checkPresent(file.path, bytes);
  if (bytes.byteLength !== file.bytes) {
    throw new Error(
      `The model file ${file.path} has ${bytes.byteLength} bytes instead of ${file.bytes}: it is incomplete or damaged.`,
    );
  }
  if (!(crypto as Partial<Crypto>).subtle) return;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== file.sha256)
    throw new Error(`The model file ${file.path} is damaged: its SHA-256 does not match the manifest.`);
}
