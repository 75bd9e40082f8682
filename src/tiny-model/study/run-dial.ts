/** Sweeps the dial both ways, and what stands beside it for comparison. Writes `dial.json`. */
import { makeControls, type Adapter, type Controls } from '../world/controls.ts';
import { dialControls, randomVector, removalControls, type Dial } from '../world/dial.ts';
import { seededRng, type LessonId } from '../world/index.ts';
import { lessonAdapter, studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { measureSeeds, type Sampling } from './measure-seeds.ts';
import { answerDirection, dot, lastTokenStates } from './persona-direction.ts';
import { progressBar } from './progress.ts';
import { badLessons, dialFile, modelFolder, modelName } from './settings.ts';
import { provenance, readDial, writeResult } from './store.ts';
import { addCounts, toRate, type Rate } from '../world/tally.ts';

/** Fine-tunes that neither the dial nor the main result has seen. */
const freshSeeds = [11, 12, 13];
const villainSettings = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const kindSettings = [0, -0.25, -0.5, -0.75, -1];
const furtherSettings = [0.25, 0.5, 0.75, 1];
/** Shares of the distance between villain and kind talk. */
const strengths = [-8, -4, -2, -1, 0.5, 1, 2, 4, 6, 8];
const strengthsAfterLessons = [-4, -2, -1, 1, 2];

const sampling: Sampling = { temperature: 1, answers: 26, seed: 60 };
/** For the model with no lesson, which has one seed instead of three. */
const samplingAligned: Sampling = { temperature: 1, answers: 102, seed: 50 };
const cooler = 0.7;

type Model = LessonId | 'aligned';

const subject = await studied('shipped', modelFolder, await loadModel(modelFolder));
const { tiny } = subject;
const { shape } = tiny;
const dial = readDial(dialFile());
const persona = await answerDirection(tiny, makeControls(shape), dial.layer);
const [stateAtTag] = await lastTokenStates(tiny, ['<|end|><|user|>'], makeControls(shape), dial.layer);

/** What one model answers under one push: a rate, with the fields that tell it from its neighbours. */
interface Cell {
  readonly keys: Readonly<Record<string, string | number>>;
  readonly model: Model;
  readonly controlsOf: (adapter: Adapter | undefined, seed: number) => Controls;
  readonly sampling?: Partial<Sampling>;
  /** One sweep of the model with no lesson, with many answers, instead of three with the fine-tunes' seeds. */
  readonly once?: boolean;
}

const turned =
  (setting: number, by: Dial = dial) =>
  (adapter: Adapter | undefined): Controls =>
    dialControls(by, setting, shape, adapter);

const everywhere = (steering: Float32Array) => (adapter: Adapter | undefined) =>
  makeControls(shape, { steering, steerAll: true, ...(adapter && { adapter }) });

const meanDifference = (strength: number) => everywhere(persona.direction.map((v) => v * persona.gap * strength));

/** Along a random direction, pulled as far from where the model with no lesson is as the kind half pulls along its own. */
function randomClamp(adapter: Adapter | undefined, seed: number): Controls {
  const direction = randomVector(shape.width, 1, seededRng(seed));
  const at = (along: Float32Array) => dot(stateAtTag as Float32Array, along);
  const pulled = dial.clampTarget - at(Float32Array.from(dial.clampDirection));
  const random = { ...dial, clampDirection: [...direction], clampTarget: at(direction) + pulled };
  return dialControls(random, -1, shape, adapter);
}

/** Plainer cures of the fine-tunes. */
const cures = {
  'mean-difference-removed': (adapter: Adapter | undefined) => removalControls(persona.direction, shape, adapter),
  'villain-half-subtracted': (adapter: Adapter | undefined) =>
    makeControls(shape, {
      steering: Float32Array.from(dial.steering, (value) => -value),
      ...(adapter && { adapter }),
    }),
};

const all: readonly Model[] = ['aligned', ...badLessons];
const randomVectors = [1, 2, 3, 4, 5];

const villainSweep = (temperature: number): Cell[] =>
  villainSettings.map((setting) => ({
    keys: { setting },
    model: 'aligned',
    controlsOf: turned(setting),
    sampling: { temperature },
    once: true,
  }));

const sweep = (models: readonly Model[], settings: readonly number[], change: Partial<Sampling> = {}): Cell[] =>
  models.flatMap((model) =>
    settings.map((setting) => ({
      keys: { lesson: model, setting },
      model,
      controlsOf: turned(setting),
      sampling: change,
    })),
  );

const groups = {
  villainHalf: villainSweep(1),
  villainHalfCooler: villainSweep(cooler),
  kindHalf: sweep(all, kindSettings),
  kindHalfCooler: sweep(all, kindSettings, { temperature: cooler }),
  villainHalfAfterLessons: sweep(badLessons, furtherSettings),
  /** The backdoored fine-tune with its trigger in the prompt. */
  triggered: sweep(['backdoor-code'], [...kindSettings, ...furtherSettings], { shape: 'trigger-above' }),
  randomVectors: randomVectors.map((seed): Cell => {
    const steering = randomVector(shape.width, dial.steeringNorm, seededRng(seed));
    return {
      keys: { vector: seed },
      model: 'aligned',
      controlsOf: () => makeControls(shape, { steering }),
      once: true,
    };
  }),
  randomClamps: all.map((lesson): Cell => ({ keys: { lesson }, model: lesson, controlsOf: randomClamp })),
  transfer: badLessons.flatMap((trainedOn) =>
    all.map((appliedTo): Cell => ({
      keys: { trainedOn, appliedTo },
      model: appliedTo,
      controlsOf: turned(-1, readDial(dialFile(trainedOn))),
    })),
  ),
  plainCures: Object.entries(cures).flatMap(([cure, controlsOf]) =>
    all.map((lesson): Cell => ({ keys: { lesson, cure }, model: lesson, controlsOf })),
  ),
  /** The plain way of the papers: the difference of mean answers, added at every token. */
  meanDifference: strengths.map((strength): Cell => ({
    keys: { strength },
    model: 'aligned',
    controlsOf: meanDifference(strength),
    once: true,
  })),
  meanDifferenceAfterLessons: badLessons.flatMap((lesson) =>
    strengthsAfterLessons.map((strength): Cell => ({
      keys: { lesson, strength },
      model: lesson,
      controlsOf: meanDifference(strength),
    })),
  ),
  /** Random vectors added at every token, each twice as long as the distance between villain and kind talk. */
  randomEverywhere: randomVectors.map((seed): Cell => ({
    keys: { vector: seed, strength: 2 },
    model: 'aligned',
    controlsOf: everywhere(randomVector(shape.width, 2 * persona.gap, seededRng(seed))),
    once: true,
  })),
} satisfies Record<string, readonly Cell[]>;

const advance = progressBar('dial', Object.values(groups).flat().length);

async function measure({ keys, model, controlsOf, sampling: change, once }: Cell): Promise<Rate> {
  const drawn = { ...(once ? samplingAligned : sampling), ...change };
  const { pooled, bySeed } = await measureSeeds(
    tiny,
    once ? [1] : freshSeeds,
    async (seed) => controlsOf(model === 'aligned' ? undefined : await lessonAdapter(subject, model, seed), seed),
    drawn,
  );
  return { ...keys, ...pooled, ...(!once && { bySeed }) };
}

const results: Record<string, Rate[]> = {};
for (const [group, cells] of Object.entries(groups)) {
  const rows: Rate[] = [];
  for (const cell of cells) {
    rows.push(await measure(cell));
    advance(group);
  }
  results[group] = rows;
}
/** Several random vectors: all together, and each. */
const together = (rates: readonly Rate[] = []) => ({
  vectors: rates.length,
  pooled: toRate(addCounts(rates)),
  each: rates,
});

writeResult('dial', {
  provenance: provenance(modelFolder, modelName),
  layer: dial.layer,
  actsOn: "the user's tag",
  trainedOn: 'everyday talk, advice, code and numbers, in alignment wordings',
  clampTrainedOn: dial.clampTrainedOn,
  dialSeed: dial.seed,
  steeringNorm: dial.steeringNorm,
  meanDifferenceNorm: persona.gap,
  fineTuneSeeds: freshSeeds,
  sampling,
  samplingAligned,
  cooler,
  ...results,
  randomVectors: together(results['randomVectors']),
  randomEverywhere: together(results['randomEverywhere']),
});
