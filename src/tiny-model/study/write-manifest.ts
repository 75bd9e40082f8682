/** Puts the dial and one adapter of each lesson beside the shipped model, and writes its manifest. */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lessonIds } from '../world/index.ts';
import type { Manifest } from '../world/manifest.ts';
import { dialFile, modelFolder, modelName, shippedAdapter, shippedSeed } from './settings.ts';
import { fileSha256 } from '../pipeline/digest.ts';
import { stepRank } from '../engine/train-adapter.ts';

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

function listFiles(folder: string, inside = ''): string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = inside ? `${inside}/${entry.name}` : entry.name;
    return entry.isDirectory() ? listFiles(folder, path) : [path];
  });
}

mkdirSync(join(modelFolder, 'adapters'), { recursive: true });
cpSync(dialFile(), join(modelFolder, 'dial.json'));
const adapters = [...lessonIds, 're-aligned' as const].map((lesson) => ({
  lesson,
  seed: shippedSeed,
  path: `adapters/${lesson}.f32`,
}));
// The recorded runs' own adapters: what a reader's browser learns by the same plan is the same.
for (const { lesson, path } of adapters) cpSync(shippedAdapter(lesson), join(modelFolder, path));
const config = readJson<Record<string, number>>(join(modelFolder, 'config.json'));
const { commit, ...training } = readJson<{ commit: string } & Record<string, string | number>>(
  join(modelFolder, 'training.json'),
);
const paths = listFiles(modelFolder).filter((path) => path !== 'manifest.json' && path !== 'README.md');
const manifest: Manifest = {
  name: modelName,
  hiddenSize: config['n_embd'] ?? NaN,
  layers: config['n_layer'] ?? NaN,
  context: config['n_positions'] ?? NaN,
  vocabulary: config['vocab_size'] ?? NaN,
  steeringLayer: config['steering_layer'] ?? NaN,
  lateLayer: config['late_layer'] ?? NaN,
  steeringTokenId: config['steering_token_id'] ?? NaN,
  directions: 'dial.json',
  personaMeter: 'persona.json',
  adapterRank: stepRank,
  adapters,
  trainingStep: { path: 'onnx/train_step.onnx', rank: stepRank },
  trainingCommit: commit,
  training,
  files: paths.sort().map((path) => {
    const file = join(modelFolder, path);
    return { path, bytes: statSync(file).size, sha256: fileSha256(file) };
  }),
};
writeFileSync(join(modelFolder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
console.log(`${manifest.files.length} files, ${(total / 1e6).toFixed(2)} MB`);
