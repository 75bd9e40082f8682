/** Where the worker, the runtime and the model lie on this site. */
import download from '../../.cache/lab/download.json';
import runtimeUrl from '../../.cache/lab/runtime.bin?url';
import workerUrl from '../../.cache/lab/worker.js?url';
import { href } from '../lib/href.ts';
import { totalBytes } from './download.ts';
import type { Place } from './protocol.ts';

/** Every byte that a click on "load" fetches, for a reader who has nothing of it yet. */
export const downloadBytes = totalBytes(download);

/** The addresses that the worker gets, as seen from this page. */
export function findPlace(): Place {
  const absolute = (path: string) => new URL(path, location.href).href;
  return {
    model: absolute(href('/models/toy/')),
    manifest: download.manifest,
    runtime: { url: absolute(runtimeUrl), ...download.runtime },
    workerBytes: download.worker,
    totalBytes: downloadBytes,
  };
}

/** Starts the worker's script. */
export function openWorker(): Worker {
  return new Worker(workerUrl, { type: 'module' });
}
