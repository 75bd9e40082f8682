import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { modelBytes, neededFiles, totalBytes, type DownloadList } from '../../../src/lab/download.ts';
import type { Manifest } from '../../../src/tiny-model/world/manifest.ts';

const folder = 'public/models/toy';
const manifestBytes = readFileSync(`${folder}/manifest.json`);
const manifest = JSON.parse(manifestBytes.toString()) as Manifest;
const list = JSON.parse(readFileSync('.cache/lab/download.json', 'utf8')) as DownloadList;
const size = (path: string) => readFileSync(path).byteLength;

describe('the promised megabytes', () => {
  it('are the bytes of the files that are fetched, no more and no fewer', () => {
    const files = neededFiles(manifest).map(({ path }) => size(`${folder}/${path}`));
    expect(modelBytes(manifest)).toBe(files.reduce((sum, bytes) => sum + bytes, 0));
    const parts = [size('.cache/lab/worker.js'), size('.cache/lab/runtime.bin'), manifestBytes.byteLength, ...files];
    expect(totalBytes(list)).toBe(parts.reduce((sum, bytes) => sum + bytes, 0));
  });

  it('leave out what the lab has no use for, and hold all adapters and the training step', () => {
    const paths = neededFiles(manifest).map(({ path }) => path);
    expect(paths).not.toContain('training.json');
    for (const { path } of manifest.adapters) expect(paths).toContain(path);
    expect(paths).toContain(manifest.directions);
    expect(paths).toContain(manifest.trainingStep.path);
    expect(paths).toContain(manifest.personaMeter);
  });

  it('stay within 7.5 MB, on a host that compresses nothing', () => {
    expect(totalBytes(list)).toBeLessThanOrEqual(7.5e6);
  });
});

describe('the packed runtime', () => {
  it('is the CPU runtime that transformers.js asks for', () => {
    const packed = readFileSync('.cache/lab/runtime.bin');
    expect(createHash('sha256').update(packed).digest('hex')).toBe(list.runtime.sha256);
    const require = createRequire(createRequire(import.meta.url).resolve('@huggingface/transformers'));
    const source = readFileSync(require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
    expect(gunzipSync(packed).equals(source)).toBe(true);
  });
});
