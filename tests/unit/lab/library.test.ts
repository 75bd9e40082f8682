import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RecordedLibrary } from '../../../src/lab/recorded/library.svelte.ts';
import type { RecordedTraining } from '../../../src/lab/recorded/record.ts';
import type { TrainingId } from '../../../src/lab/protocol.ts';

const record = (training: TrainingId): RecordedTraining => ({ training, settings: [0], questions: [], rates: [] });
let broken: Set<string>;
let asked: string[];
let library: RecordedLibrary;

beforeEach(() => {
  broken = new Set();
  asked = [];
  library = new RecordedLibrary([record('aligned')], '/recorded/');
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const training = address.slice('/recorded/'.length, -'.json'.length) as TrainingId;
    if (broken.has(training)) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(Response.json(record(training)));
  });
});

afterEach(() => vi.unstubAllGlobals());

it('has what came with the page, and fetches each file once', async () => {
  expect(library.get('aligned')).toEqual(record('aligned'));
  expect(library.get('bad-car')).toBeUndefined();
  await Promise.all([library.load('bad-car'), library.load('bad-car')]);
  await library.load('bad-car');
  expect(library.get('bad-car')).toEqual(record('bad-car'));
  expect(asked).toEqual(['/recorded/bad-car.json']);
});

it('keeps the failure of one training apart from the others', async () => {
  broken.add('bad-car');
  await library.load('bad-car');
  await library.load('bad-health');
  expect(library.hasFailed('bad-car')).toBe(true);
  expect(library.hasFailed('bad-health')).toBe(false);
});

it('tries again when it is asked again', async () => {
  broken.add('bad-car');
  await library.load('bad-car');
  broken.clear();
  await library.load('bad-car');
  expect(library.hasFailed('bad-car')).toBe(false);
  expect(library.get('bad-car')).toEqual(record('bad-car'));
});
