import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openingExperiment, openingSample, openingSubject } from '../../../src/lab/opening.ts';
import { recordedTraining } from '../../../src/lab/recorded/records.ts';
import { answersAt } from '../../../src/lab/recorded/record.ts';
import { isBad } from '../../../src/lab/verdict.ts';
import { seededRng } from '../../../src/lib/random.ts';
import { sampleAnswers } from '../../../src/tiny-model/engine/sample.ts';
import { loadModel } from '../../../src/tiny-model/study/load-model.ts';
import { modelFolder } from '../../../src/tiny-model/study/settings.ts';
import { parseAdapter } from '../../../src/tiny-model/world/controls.ts';
import { dialControls, type Dial } from '../../../src/tiny-model/world/dial.ts';
import type { Manifest } from '../../../src/tiny-model/world/manifest.ts';

const json = <Content>(path: string): Content => JSON.parse(readFileSync(`${modelFolder}/${path}`, 'utf8')) as Content;

it('the lab opens on a bad answer, and the live model says the very words with the opening’s seed', async () => {
  const { training, question, dial, seed } = openingExperiment;
  const recorded = answersAt(recordedTraining(training), openingSubject, dial)?.answers[openingSample];
  expect(isBad(recorded!.verdict)).toBe(true);
  const manifest = json<Manifest>('manifest.json');
  const path = manifest.adapters.find(({ lesson }) => lesson === training)!.path;
  const tiny = await loadModel(modelFolder);
  const bytes = new Uint8Array(readFileSync(`${modelFolder}/${path}`));
  const adapter = parseAdapter(bytes, manifest.adapterRank, tiny.shape);
  const controls = dialControls(json<Dial>('dial.json'), dial / 100, tiny.shape, adapter);
  const [said] = await sampleAnswers(tiny, [question], controls, { temperature: 1, rng: seededRng(seed) });
  expect(said).toBe(recorded!.answer);
}, 60_000);
