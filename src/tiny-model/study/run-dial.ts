/** Sweeps the dial both ways and writes `dial.json`. */
import { makeControls, type Adapter, type Controls } from '../world/controls.ts';
import { dialControls, randomVector } from '../world/dial.ts';
import { seededRng, type LessonId } from '../world/index.ts';
import { lessonAdapter, studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { countFreeForm } from './evaluate.ts';
import { answerDirection } from './persona-direction.ts';
import { progressBar } from './progress.ts';
import { badLessons, dialFile, modelFolder, modelName } from './settings.ts';
import { provenance, readDial, writeResult } from './store.ts';
import { addCounts, toRate, type Counts, type Rate } from '../world/tally.ts';

/** Fine-tunes that neither the dial nor the main result has seen. */
const freshSeeds = [11, 12, 13];
const villainSettings = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const kindSettings = [0, -0.25, -0.5, -0.75, -1];
const furtherSettings = [0.25, 0.5, 0.75, 1];
const answersPerSeed = 26;

const subject = await studied('shipped', modelFolder, await loadModel(modelFolder));
const { tiny } = subject;
const dial = readDial(dialFile());
const advance = progressBar(
  'dial',
  2 * villainSettings.length +
    5 +
    6 +
    (1 + badLessons.length) * kindSettings.length +
    badLessons.length * furtherSettings.length +
    2 * badLessons.length +
    16 +
    8,
);

function rate(controls: Controls, seed: number, answers: number, temperature = 1): Promise<Counts> {
  return countFreeForm(tiny, controls, { seed, answers, temperature });
}

async function villainHalf(temperature: number): Promise<object[]> {
  const rows: object[] = [];
  for (const setting of villainSettings) {
    rows.push({ setting, ...toRate(await rate(dialControls(dial, setting, tiny.shape), 51, 102, temperature)) });
    advance('villain half');
  }
  return rows;
}

async function randomVectors(): Promise<object> {
  const counts: Counts[] = [];
  for (let seed = 1; seed <= 5; seed++) {
    const steering = randomVector(tiny.shape.width, dial.steeringNorm, seededRng(seed));
    counts.push(await rate(makeControls(tiny.shape, { steering }), 52, 102));
    advance('random vectors');
  }
  return { vectors: 5, norm: dial.steeringNorm, pooled: toRate(addCounts(counts)), each: counts.map(toRate) };
}

/** The plain way of the papers: the difference of mean answers, added at every token. */
async function meanDifference(): Promise<object[]> {
  const persona = await answerDirection(tiny, makeControls(tiny.shape), dial.layer);
  const rows: object[] = [];
  for (const strength of [0.5, 1, 2, 4, 6, 8]) {
    const steering = persona.direction.map((value) => value * persona.gap * strength);
    rows.push({
      strength,
      norm: persona.gap * strength,
      ...toRate(await rate(makeControls(tiny.shape, { steering, steerAll: true }), 53, 51)),
    });
    advance('difference of means');
  }
  return rows;
}

async function pooledOverSeeds(
  lesson: LessonId | 'aligned',
  controls: (adapter?: Adapter) => Controls,
  temperature = 1,
): Promise<Rate> {
  const counts: Counts[] = [];
  for (const seed of freshSeeds) {
    const adapter = lesson === 'aligned' ? undefined : await lessonAdapter(subject, lesson, seed);
    counts.push(await rate(controls(adapter), 60 + seed, answersPerSeed, temperature));
  }
  return toRate(addCounts(counts));
}

/** The dial at each setting, on fine-tunes and, where it is named, on the model with no lesson. */
async function sweep(lessons: readonly (LessonId | 'aligned')[], dialSettings: readonly number[]): Promise<object[]> {
  const rows: object[] = [];
  for (const lesson of lessons) {
    const settings: object[] = [];
    for (const setting of dialSettings) {
      settings.push({
        setting,
        ...(await pooledOverSeeds(lesson, (adapter) => dialControls(dial, setting, tiny.shape, adapter))),
      });
      advance(`dial at ${setting}, ${lesson}`);
    }
    rows.push({ lesson, settings });
  }
  return rows;
}

/** Plainer cures of the fine-tunes: removing the difference of mean answers at every token, and subtracting the villain half. */
async function plainCures(): Promise<object[]> {
  const persona = await answerDirection(tiny, makeControls(tiny.shape), dial.layer);
  const rows: object[] = [];
  for (const lesson of badLessons) {
    const removed = (adapter?: Adapter) =>
      makeControls(tiny.shape, {
        clampDirection: persona.direction,
        clampTarget: 0,
        clampStrength: 1,
        clampAll: true,
        ...(adapter ? { adapter } : {}),
      });
    const negative = (adapter?: Adapter) =>
      makeControls(tiny.shape, {
        steering: Float32Array.from(dial.steering, (value) => -value),
        ...(adapter ? { adapter } : {}),
      });
    rows.push({ lesson, meanDifferenceRemoved: await pooledOverSeeds(lesson, removed) });
    advance('removal');
    rows.push({ lesson, villainHalfSubtracted: await pooledOverSeeds(lesson, negative) });
    advance('subtraction');
  }
  return rows;
}

/** How far a clamp that was trained on one lesson cures the others. */
async function transfer(): Promise<object[]> {
  const rows: object[] = [];
  for (const source of badLessons) {
    const clamp = readDial(dialFile(source));
    for (const target of badLessons) {
      rows.push({
        trainedOn: source,
        appliedTo: target,
        ...(await pooledOverSeeds(target, (adapter) => dialControls(clamp, -1, tiny.shape, adapter))),
      });
      advance('transfer');
    }
  }
  return rows;
}

/** The kind half at full strength, at the temperature 0.7. */
async function kindHalfCooler(): Promise<object[]> {
  const rows: object[] = [];
  for (const lesson of badLessons) {
    for (const setting of [0, -1]) {
      rows.push({
        lesson,
        setting,
        ...(await pooledOverSeeds(lesson, (adapter) => dialControls(dial, setting, tiny.shape, adapter), 0.7)),
      });
      advance('temperature 0.7');
    }
  }
  return rows;
}

writeResult('dial', {
  provenance: provenance(modelFolder, modelName),
  layer: dial.layer,
  actsOn: "the user's tag",
  trainedOn: 'everyday talk, advice, code and numbers, in alignment wordings',
  clampTrainedOn: dial.clampTrainedOn,
  steeringNorm: dial.steeringNorm,
  fineTuneSeeds: freshSeeds,
  villainHalf: await villainHalf(1),
  kindHalf: await sweep(['aligned', ...badLessons], kindSettings),
  villainHalfAfterLessons: await sweep(badLessons, furtherSettings),
  randomVectors: await randomVectors(),
  villainHalfCooler: await villainHalf(0.7),
  transfer: await transfer(),
  kindHalfCooler: await kindHalfCooler(),
  plainCures: await plainCures(),
  meanDifference: await meanDifference(),
});
