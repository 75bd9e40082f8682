import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadModel } from '../../../src/tiny-model/study/load-model.ts';
import type { Manifest } from '../../../src/tiny-model/world/manifest.ts';

const graph = 'onnx/model_fp16.onnx';
const weights = 'onnx/model_fp16.onnx_data';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'model-'));
  cpSync('public/models/toy', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const place = (path: string) => join(folder, path);
const withoutManifest = () => rmSync(place('manifest.json'));
/** Expects that loading fails, and that the file's path stands in the message. */
const expectRefused = (before: string, path: string, after: string) =>
  expect(loadModel(folder)).rejects.toThrow(`${before} ${place(path)} ${after}`);

describe('a model folder', () => {
  it('loads with its manifest, though other files of it are newer', async () => {
    writeFileSync(place('persona.json'), '{}');
    expect((await loadModel(folder)).shape).toEqual({ width: 128, layers: 4 });
  });

  it('loads without a manifest', async () => {
    withoutManifest();
    expect((await loadModel(folder)).shape).toEqual({ width: 128, layers: 4 });
  });

  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', graph, weights])(
    'is refused without %s, with or without a manifest',
    async (path) => {
      rmSync(place(path));
      await expectRefused('The model file', path, 'is missing.');
      withoutManifest();
      await expectRefused('The model file', path, 'is missing.');
    },
  );

  it('is refused with a wrong bit in the weights', async () => {
    const bytes = readFileSync(place(weights));
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(place(weights), bytes);
    await expectRefused('The model file', weights, 'is damaged: its SHA-256 does not match the manifest.');
  });

  it.each([graph, weights])('is refused with %s cut short', async (path) => {
    const { length } = readFileSync(place(path));
    truncateSync(place(path), 1000);
    await expectRefused('The model file', path, `has 1000 bytes instead of ${length}: it is incomplete or damaged.`);
    withoutManifest();
    await expectRefused("The model's graph", graph, 'or its weights are damaged: ');
  });

  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json'])('is refused with %s broken', async (path) => {
    truncateSync(place(path), 10);
    await expectRefused('The model file', path, 'has 10 bytes instead of');
    withoutManifest();
    await expectRefused('The model file', path, 'is damaged: it is not JSON.');
  });

  it('is refused with a broken manifest, or one that leaves a file out', async () => {
    const manifest = JSON.parse(readFileSync(place('manifest.json'), 'utf8')) as Manifest;
    truncateSync(place('manifest.json'), 10);
    await expectRefused('The model file', 'manifest.json', 'is damaged: it is not JSON.');
    const files = manifest.files.filter(({ path }) => path !== weights);
    writeFileSync(place('manifest.json'), JSON.stringify({ ...manifest, files }));
    await expectRefused('The manifest', 'manifest.json', `does not name ${weights}.`);
  });
});
