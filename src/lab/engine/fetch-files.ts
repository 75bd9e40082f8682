/** Brings the model's files and the runtime into memory: from the browser's cache, or from this site. */
import { checkFile, type Manifest, type ManifestFile } from '../../tiny-model/world/manifest.ts';
import { neededFiles } from '../download.ts';
import { LabFailure } from '../failure.ts';
import { cacheName, forgetModel, markComplete, openCache } from '../kept.ts';
import type { LoadProgress, Place } from '../protocol.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export interface ModelFiles {
  readonly manifest: Manifest;
  /** The needed files, by path. */
  readonly files: ReadonlyMap<string, Bytes>;
  /** The packed runtime. */
  readonly runtime: Bytes;
  readonly fromCache: boolean;
}

/** Milliseconds between two reports of progress. */
const REPORT_EVERY = 50;

/** Adds up what has arrived and reports it now and then. */
class Progress {
  #loaded = 0;
  #reported = 0;
  total = 0;
  fromCache = true;
  readonly #report: (progress: LoadProgress) => void;

  constructor(report: (progress: LoadProgress) => void) {
    this.#report = report;
  }

  add(bytes: number, last = false): void {
    this.#loaded += bytes;
    const now = performance.now();
    if (!last && now - this.#reported < REPORT_EVERY) return;
    this.#reported = now;
    this.#report({ loaded: this.#loaded, total: this.total, fromCache: this.fromCache });
  }
}

/** The file's bytes as they come over the network, counted. */
async function fetchBytes(url: string, size: number, signal: AbortSignal, progress: Progress): Promise<Bytes> {
  const name = new URL(url).pathname;
  progress.fromCache = false;
  try {
    // The site keeps its own copy in the Cache API; a second one in the HTTP cache could only be stale.
    const response = await fetch(url, { signal, cache: 'no-store' });
    if (response.status === 404) throw new LabFailure('missing-file', `${name} is not there (404)`);
    if (!response.ok || !response.body)
      throw new LabFailure('offline', `${name}: the site answered ${response.status}`);
    const bytes = new Uint8Array(size);
    let place = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (place + part.value.length > size) throw new LabFailure('damaged-file', `${name} has more than ${size} bytes`);
      bytes.set(part.value, place);
      place += part.value.length;
      progress.add(part.value.length);
    }
    return bytes.subarray(0, place);
  } catch (error) {
    if (error instanceof LabFailure || signal.aborted) throw error;
    throw new LabFailure('offline', `${name}: ${String(error)}`);
  }
}

/** Fetches everything that is not kept yet, checks every file, and keeps it for the next visit. */
export async function fetchFiles(
  place: Place,
  signal: AbortSignal,
  report: (progress: LoadProgress) => void,
): Promise<ModelFiles> {
  const cache = await openCache(place);
  // Older versions of the model go before the new one comes: the browser's room is limited.
  await forgetModel(place, cacheName(place)).catch(() => undefined);
  const progress = new Progress(report);

  const bring = async (url: string, file: ManifestFile): Promise<Bytes> => {
    const kept = await cache?.match(url);
    if (kept) {
      const bytes = new Uint8Array(await kept.arrayBuffer());
      const sound = await checkFile(file, bytes).then(
        () => true,
        () => false,
      );
      if (sound) {
        progress.add(bytes.length);
        return bytes;
      }
    }
    const bytes = await fetchBytes(url, file.bytes, signal, progress);
    await checkFile(file, bytes).catch((error: Error) => {
      throw new LabFailure('damaged-file', error.message);
    });
    // A full disk or a page that may not store anything is no reason to fail.
    await cache?.put(url, new Response(bytes)).catch(() => undefined);
    return bytes;
  };

  const { manifest: promised } = place;
  // The version in the address keeps caches between site and reader from mixing an old file with a new one.
  const address = (path: string, hash: string) => `${place.model}${path}?${hash.slice(0, 12)}`;
  progress.total = place.totalBytes;
  progress.add(place.workerBytes);
  const manifestFile = { path: 'manifest.json', bytes: promised.bytes, sha256: promised.sha256 };
  const manifestBytes = await bring(address('manifest.json', promised.sha256), manifestFile);
  const manifest = JSON.parse(new TextDecoder().decode(manifestBytes)) as Manifest;

  const { url, bytes, sha256 } = place.runtime;
  const [runtime, ...contents] = await Promise.all([
    bring(url, { path: 'runtime', bytes, sha256 }),
    ...neededFiles(manifest).map((file) => bring(address(file.path, file.sha256), file)),
  ]);
  progress.add(0, true);
  if (cache) await markComplete(cache, place).catch(() => undefined);
  const files = new Map(neededFiles(manifest).map(({ path }, index) => [path, contents[index] as Bytes]));
  return { manifest, files, runtime, fromCache: progress.fromCache };
}
