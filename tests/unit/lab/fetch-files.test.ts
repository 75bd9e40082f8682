import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { neededFiles } from '../../../src/lab/download.ts';
import { fetchFiles } from '../../../src/lab/engine/fetch-files.ts';
import { forgetModel, isModelKept } from '../../../src/lab/kept.ts';
import type { LoadProgress, Place } from '../../../src/lab/protocol.ts';
import type { Manifest } from '../../../src/tiny-model/world/manifest.ts';

const folder = 'public/models/toy/';
const manifestBytes = readFileSync(`${folder}manifest.json`);
const manifest = JSON.parse(manifestBytes.toString()) as Manifest;
const runtime = new TextEncoder().encode('not really the runtime');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const needed = neededFiles(manifest).reduce((sum, { bytes }) => sum + bytes, 0);
const workerBytes = 1000;

const place: Place = {
  model: 'http://localhost/models/toy/',
  manifest: { bytes: manifestBytes.byteLength, sha256: sha256(manifestBytes) },
  runtime: { url: 'http://localhost/_astro/runtime.bin', bytes: runtime.byteLength, sha256: sha256(runtime) },
  workerBytes,
  totalBytes: workerBytes + runtime.byteLength + manifestBytes.byteLength + needed,
};

/** As much of the browser's CacheStorage as the lab uses. */
class FakeCaches {
  readonly all = new Map<string, Map<string, Response>>();
  keys = () => Promise.resolve([...this.all.keys()]);
  delete = (name: string) => Promise.resolve(this.all.delete(name));
  match = (key: string, { cacheName }: { cacheName: string }) =>
    Promise.resolve(this.all.get(cacheName)?.get(key)?.clone());
  open = (name: string) => {
    const entries = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, entries);
    return Promise.resolve({
      match: (key: string) => Promise.resolve(entries.get(key)?.clone()),
      put: (key: string, response: Response) => Promise.resolve(void entries.set(key, response)),
    });
  };
}

/** What the site answers to an address, in place of its file. */
let instead: (path: string) => Response | Promise<Response> | undefined;
let asked: string[];
let kept: FakeCaches;

beforeEach(() => {
  instead = () => undefined;
  asked = [];
  kept = new FakeCaches();
  vi.stubGlobal('caches', kept);
  vi.stubGlobal('fetch', async (url: string, { signal }: { signal: AbortSignal }) => {
    signal.throwIfAborted();
    const { pathname } = new URL(url);
    asked.push(pathname);
    const path = pathname.replace('/models/toy/', '');
    return (await instead(path)) ?? new Response(path.startsWith('/') ? runtime : readFileSync(folder + path));
  });
});

afterEach(() => vi.unstubAllGlobals());

const quiet = () => undefined;
const never = new AbortController().signal;
const failing = (kind: string) => expect.objectContaining({ name: 'LabFailure', kind });

describe('a first visit', () => {
  it('fetches each needed file once, and counts every byte of them', async () => {
    const steps: LoadProgress[] = [];
    const { files, fromCache } = await fetchFiles(place, never, (step) => steps.push(step));
    expect(asked.sort()).toEqual(
      [
        '/_astro/runtime.bin',
        '/models/toy/manifest.json',
        ...neededFiles(manifest).map(({ path }) => `/models/toy/${path}`),
      ].sort(),
    );
    expect(fromCache).toBe(false);
    expect(steps.at(-1)).toEqual({ loaded: place.totalBytes, total: place.totalBytes, fromCache: false });
    for (const { path, bytes } of neededFiles(manifest)) expect(files.get(path)?.byteLength).toBe(bytes);
  });

  it('works where nothing may be stored', async () => {
    vi.stubGlobal('caches', undefined);
    await expect(fetchFiles(place, never, quiet)).resolves.toMatchObject({ fromCache: false });
    await expect(isModelKept(place)).resolves.toBe(false);
  });
});

describe('the next visit', () => {
  it('fetches nothing', async () => {
    await fetchFiles(place, never, quiet);
    await expect(isModelKept(place)).resolves.toBe(true);
    asked = [];
    const steps: LoadProgress[] = [];
    const { fromCache } = await fetchFiles(place, never, (step) => steps.push(step));
    expect(asked).toEqual([]);
    expect(fromCache).toBe(true);
    expect(steps.at(-1)).toEqual({ loaded: place.totalBytes, total: place.totalBytes, fromCache: true });
  });

  it('fetches again what was damaged in the cache', async () => {
    await fetchFiles(place, never, quiet);
    const [entries] = kept.all.values();
    const key = [...(entries?.keys() ?? [])].find((one) => one.includes('dial.json')) as string;
    entries?.set(key, new Response('{}'));
    asked = [];
    await fetchFiles(place, never, quiet);
    expect(asked).toEqual(['/models/toy/dial.json']);
  });

  it('has forgotten an older model', async () => {
    await fetchFiles(place, never, quiet);
    const newer = { ...place, runtime: { ...place.runtime, sha256: '0'.repeat(64) } };
    await expect(isModelKept(newer)).resolves.toBe(false);
    await expect(fetchFiles(newer, never, quiet)).rejects.toEqual(failing('damaged-file'));
    await expect(isModelKept(place)).resolves.toBe(false);
    expect(kept.all.size).toBe(1);
  });

  it('starts anew after the reader removed the model, and leaves the caches of others alone', async () => {
    await kept.open('somebody else');
    await fetchFiles(place, never, quiet);
    await forgetModel(place);
    await expect(isModelKept(place)).resolves.toBe(false);
    expect([...kept.all.keys()]).toEqual(['somebody else']);
  });
});

describe('what goes wrong', () => {
  it('a file that is not there', async () => {
    instead = (path) => (path === 'dial.json' ? new Response('', { status: 404 }) : undefined);
    await expect(fetchFiles(place, never, quiet)).rejects.toEqual(failing('missing-file'));
  });

  it('a file of the right size with one wrong bit', async () => {
    const bytes = readFileSync(`${folder}onnx/model_fp16.onnx_data`);
    bytes[1_000_000] = (bytes[1_000_000] ?? 0) ^ 1;
    instead = (path) => (path.endsWith('onnx_data') ? new Response(bytes) : undefined);
    await expect(fetchFiles(place, never, quiet)).rejects.toEqual(failing('damaged-file'));
    await expect(isModelKept(place)).resolves.toBe(false);
  });

  it('a page of words in place of a file, longer or shorter', async () => {
    instead = (path) => (path === 'config.json' ? new Response('<!doctype html>'.repeat(99)) : undefined);
    await expect(fetchFiles(place, never, quiet)).rejects.toEqual(failing('damaged-file'));
    instead = (path) => (path === 'config.json' ? new Response('') : undefined);
    await expect(fetchFiles(place, never, quiet)).rejects.toEqual(failing('damaged-file'));
  });

  it('no connection, or a site that is down', async () => {
    instead = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(fetchFiles(place, never, quiet)).rejects.toEqual(failing('offline'));
    instead = () => new Response('', { status: 503 });
    await expect(fetchFiles(place, never, quiet)).rejects.toEqual(failing('offline'));
  });

  it('goes on where it stopped after a cancelled download', async () => {
    const aborter = new AbortController();
    instead = (path) => {
      if (path.endsWith('onnx_data')) aborter.abort();
      return undefined;
    };
    await expect(fetchFiles(place, aborter.signal, quiet)).rejects.toThrow();
    await expect(isModelKept(place)).resolves.toBe(false);
    instead = () => undefined;
    asked = [];
    await fetchFiles(place, never, quiet);
    expect(asked).not.toContain('/models/toy/manifest.json');
    await expect(isModelKept(place)).resolves.toBe(true);
  });
});
