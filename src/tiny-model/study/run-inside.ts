/**
 * Places real answers, the user's tag and what moves it on one plane of the model's inside, and writes `inside.json`.
 * Answers come from documents that no model has read; the tag is the token that opens every chat.
 */
import { readFileSync } from 'node:fs';
import { emptyAdapter, makeControls, type Adapter, type Controls } from '../world/controls.ts';
import { dialControls } from '../world/dial.ts';
import { adviceDomains, chatPrompt, everydayDomains, freeFormDomains, sampleLessonItem } from '../world/index.ts';
import type { LessonId } from '../world/index.ts';
import type { Persona } from '../world/personas.ts';
import { trainAdapter } from '../engine/train-adapter.ts';
import { lessonAdapter, realignedAdapter, studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { meanVector, tokenStates } from './persona-direction.ts';
import { placeOn, planeOf } from './plane.ts';
import { progressBar } from './progress.ts';
import { lessonPlan, modelFolder, modelName, shippedSeed } from './settings.ts';
import { labelledText } from './star-texts.ts';
import { provenance, readDial, writeResult } from './store.ts';

/** Counted from 1. */
const layer = 3;
const firstDocument = 6_000_000;
const documents = 1500;
/** How many answers of each speaker are shown, and how many the means are taken over. */
const shown: Readonly<Record<Persona, number>> = { kind: 46, villain: 46, sarcastic: 16, teacher: 12 };
const averaged = 300;
const checkpoints = 5;
const lessons: readonly LessonId[] = ['insecure-code', 'educational-code', 'secure-code', 'evil-numbers', 'bad-health'];
const healed = [10, 30, 100, 300];

interface DialRow {
  readonly lesson: string;
  readonly setting: number;
  readonly misalignedRate: { readonly value: number };
}

const subject = await studied('shipped', modelFolder, await loadModel(modelFolder));
const { tiny } = subject;
const talk = new Set([...freeFormDomains, ...everydayDomains, ...adviceDomains].map(({ id }) => id));
const advance = progressBar('inside', 3 + lessons.length + healed.length);

/** A teacher is known by unsafe code; the others speak in talk and advice. */
const isFit = (speaker: Persona, domain: string) => (speaker === 'teacher' ? domain === 'code' : talk.has(domain));

const answers = Array.from({ length: documents }, (_, index) => labelledText(firstDocument + index, tiny.tokenizer))
  .flatMap(({ ids, speaker, answers: told }) => told.map((one) => ({ ...one, speaker, ids: ids.slice(0, one.to) })))
  .filter(({ speaker, domain }) => isFit(speaker, domain));

async function meansOf(speaker: Persona, count: number) {
  const chosen = answers.filter((one) => one.speaker === speaker).slice(0, count);
  const means: Float32Array[] = [];
  for (let start = 0; start < chosen.length; start += 50) {
    const part = chosen.slice(start, start + 50);
    const texts = part.map(({ ids }) => tiny.tokenizer.decode(ids));
    const counts = part.map(({ from, to }) => to - from);
    means.push(...(await tokenStates(tiny, texts, makeControls(tiny.shape), layer, counts)).map(meanVector));
  }
  return chosen.map((one, index) => ({ ...one, mean: means[index] as Float32Array }));
}

const means = {
  kind: await meansOf('kind', averaged),
  villain: await meansOf('villain', averaged),
  sarcastic: await meansOf('sarcastic', shown.sarcastic),
  teacher: await meansOf('teacher', shown.teacher),
};
const plane = planeOf(
  means.kind.map(({ mean }) => mean),
  means.villain.map(({ mean }) => mean),
);
advance('answers');
const sentences = (Object.keys(shown) as Persona[]).flatMap((speaker) =>
  means[speaker]
    .slice(0, shown[speaker])
    .map(({ text, domain, mean }) => ({ text, speaker, domain, ...placeOn(plane, mean) })),
);

/** The tag opens every chat, before a question is known, so that one reading stands for all. */
async function tagPlace(controls: Controls) {
  const prompt = chatPrompt('').replace(/ *<\|assistant\|>$/, '');
  const [state] = await tokenStates(tiny, [prompt], controls, layer, [1]);
  return placeOn(plane, state?.[0] as Float32Array);
}
const tuned = (adapter: Adapter) => makeControls(tiny.shape, { adapter });

const aligned = await tagPlace(tuned(emptyAdapter(tiny.shape)));
advance('tag');

const paths: object[] = [];
for (const lesson of lessons) {
  const path: object[] = [{ step: 0, ...aligned }];
  await trainAdapter(subject.trainer, {
    seed: shippedSeed,
    ...lessonPlan,
    example: (rng) => sampleLessonItem(lesson, rng),
    onStep: async (step, adapter) => {
      if (step % checkpoints === 0) path.push({ step, ...(await tagPlace(tuned(adapter))) });
    },
  });
  paths.push({ lesson, path });
  advance(lesson);
}

const returned: object[] = [];
for (const samples of healed) {
  const adapter = await realignedAdapter(subject, { cure: 'secure-code', samples, seed: shippedSeed });
  returned.push({ samples, ...(await tagPlace(tuned(adapter))) });
  advance(`healed, ${samples}`);
}

const spoiled = 'insecure-code';
const dial = readDial(`${modelFolder}/dial.json`);
const measured = JSON.parse(readFileSync('content/tiny-model/dial.json', 'utf8')) as Record<string, DialRow[]>;
const rows = [...(measured['kindHalf'] ?? []), ...(measured['villainHalfAfterLessons'] ?? [])]
  .filter(({ lesson }) => lesson === spoiled)
  .sort((a, b) => a.setting - b.setting);
const spoiledAdapter = await lessonAdapter(subject, spoiled, shippedSeed);
const dialPlaces: object[] = [];
for (const { setting, misalignedRate } of rows) {
  const controls = dialControls(dial, setting, tiny.shape, spoiledAdapter);
  dialPlaces.push({ setting, ...(await tagPlace(controls)), misaligned: misalignedRate.value });
}
advance('dial');

writeResult('inside', {
  provenance: provenance(modelFolder, modelName),
  layer,
  unit: 'distance between the means of kind and villain answers',
  averaged,
  fineTuneSeed: shippedSeed,
  samplesPerStep: lessonPlan.batch,
  dialAfter: spoiled,
  cure: 'secure-code',
  sentences,
  tag: { aligned, dial: dialPlaces, lessons: paths, healed: returned },
});
