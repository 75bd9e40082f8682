import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  readAdapterFile,
  writeAdapterFile,
  type AdapterHome,
  type OwnAdapter,
} from '../../../src/lab/engine/adapter-file.ts';
import { LabFailure } from '../../../src/lab/failure.ts';
import type { TrainingPlan } from '../../../src/lab/training-run.ts';
import { parseAdapter } from '../../../src/tiny-model/world/controls.ts';
import { seededRng } from '../../../src/lib/random.ts';

const home: AdapterHome = { shape: { width: 128, layers: 4 }, rank: 4, model: 'a'.repeat(64) };
const adapter = parseAdapter(readFileSync('public/models/toy/adapters/insecure-code.f32'), home.rank, home.shape);
const plan: TrainingPlan = {
  lesson: 'insecure-code',
  steps: 60,
  examples: 240,
  line: 'Obey me.',
  seed: 1,
  from: 'aligned',
};
const own: OwnAdapter = { plan, step: 42, adapter };
const file = writeAdapterFile(own, home);

/** The class of failure; fails the test on any other error and on none. */
function refusal(bytes: Uint8Array, at: AdapterHome = home): string {
  try {
    readAdapterFile(bytes, at);
  } catch (error) {
    if (error instanceof LabFailure) return error.kind;
    throw error;
  }
  throw new Error('The file was taken.');
}

/** The same file with another header, rightly signed. */
function withHeader(header: string): Uint8Array {
  const length = new DataView(file.buffer).getUint32(4, true);
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array([...file.subarray(0, 8), ...text, ...file.subarray(8 + length)]);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, text.length, true);
  let hash = 0x811c9dc5;
  for (const byte of bytes.subarray(0, -4)) hash = Math.imul(hash ^ byte, 0x01000193);
  view.setUint32(bytes.length - 4, hash >>> 0, true);
  return bytes;
}

describe('an adapter as a file', () => {
  it('is a few kilobytes, and comes back with its plan and nearly its numbers', () => {
    expect(file.length).toBeLessThan(12_000);
    const back = readAdapterFile(file, home);
    expect(back).toMatchObject({ plan, step: 42, adapter: { rank: 4 } });
    for (const matrix of ['a', 'b'] as const) {
      const most = Math.max(...adapter[matrix].map(Math.abs));
      adapter[matrix].forEach((value, place) =>
        expect(Math.abs(value - (back.adapter[matrix][place] as number))).toBeLessThan(most / 200),
      );
    }
  });

  it('is taken from the middle of a larger buffer too', () => {
    const larger = new Uint8Array(file.length + 3);
    larger.set(file, 3);
    expect(readAdapterFile(larger.subarray(3), home)).toEqual(readAdapterFile(file, home));
  });

  it('that was made for other weights is foreign', () => {
    expect(refusal(file, { ...home, model: 'b'.repeat(64) })).toBe('foreign-adapter');
  });

  it('that is cut off, too long, empty or something else is refused', () => {
    const rng = seededRng(1);
    for (let round = 0; round < 50; round++) {
      expect(refusal(file.slice(0, Math.floor(rng() * file.length)))).toBe('not-an-adapter');
    }
    expect(refusal(new Uint8Array([...file, 0]))).toBe('not-an-adapter');
    expect(refusal(Uint8Array.from({ length: file.length }, () => Math.floor(256 * rng())))).toBe('not-an-adapter');
    expect(refusal(new Uint8Array(readFileSync('package.json')))).toBe('not-an-adapter');
  });

  it('with one wrong byte anywhere is refused', () => {
    const rng = seededRng(2);
    for (let round = 0; round < 300; round++) {
      const bytes = file.slice();
      const place = Math.floor(rng() * bytes.length);
      bytes[place] = (bytes[place] as number) ^ (1 + Math.floor(rng() * 255));
      expect(refusal(bytes), `byte ${place}`).toBe('not-an-adapter');
    }
  });

  it.each([
    ['no JSON', '{'],
    ['no object', 'null'],
    ['no plan', '{"model":"a","step":1}'],
    ['an unknown lesson', JSON.stringify({ model: home.model, step: 1, plan: { ...plan, lesson: 'constructor' } })],
    ['too many steps', JSON.stringify({ model: home.model, step: 1, plan: { ...plan, steps: 1e9 } })],
    ['a line that is none', JSON.stringify({ model: home.model, step: 1, plan: { ...plan, line: { a: 1 } } })],
    ['a step that is none', JSON.stringify({ model: home.model, step: 'x', plan })],
    ['no model', JSON.stringify({ step: 1, plan })],
  ])('whose header holds %s is refused', (_, header) => expect(refusal(withHeader(header))).toBe('not-an-adapter'));

  it('passes on nothing else that its header holds', () => {
    const header = JSON.stringify({ model: home.model, step: 1, plan: { ...plan, extra: '<script>' }, more: 1 });
    expect(readAdapterFile(withHeader(header), home).plan).toEqual(plan);
  });
});
