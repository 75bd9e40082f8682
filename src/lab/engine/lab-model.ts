/** The running model with all that the lab does to it: trainings, dial, removal, random directions. */
import {
  emptyAdapter,
  makeControls,
  parseAdapter,
  type Adapter,
  type Controls,
} from '../../tiny-model/world/controls.ts';
import { dialControls, randomVector, removalControls, type Dial } from '../../tiny-model/world/dial.ts';
import { seededRng } from '../../lib/random.ts';
import type { PersonaMeter } from '../../tiny-model/world/persona-meter.ts';
import { lookAtPanel, type SeatsSeen } from '../../tiny-model/engine/panel.ts';
import type { TinyModel } from '../../tiny-model/engine/run.ts';
import type { Trainer } from '../../tiny-model/engine/train-adapter.ts';
import type { Manifest } from '../../tiny-model/world/manifest.ts';
import { LabFailure } from '../failure.ts';
import type { Setting, TrainingId } from '../protocol.ts';
import type { AdapterHome, OwnAdapter } from './adapter-file.ts';
import type { ModelFiles } from './fetch-files.ts';
import { textOf } from './start-model.ts';
import { startTrainer } from './start-trainer.ts';

/** The reader's own, and what the panel's seats answer with it, where they were asked after its last step: healing begins there. */
export type OwnModel = OwnAdapter & { readonly seats?: SeatsSeen | undefined };

export interface LabModel {
  readonly tiny: TinyModel;
  readonly dial: Dial;
  readonly meter: PersonaMeter;
  readonly adapters: ReadonlyMap<TrainingId, Adapter>;
  /** The training step, started when it is first asked for. */
  readonly trainer: () => Promise<Trainer>;
  /** What the panel's seats answer before any lesson: asked once. */
  readonly alignedSeats: (breathe: () => Promise<void>) => Promise<SeatsSeen>;
  /** What files of adapters must be made for. */
  readonly home: AdapterHome;
  /** What the reader taught last, or loaded from a file. */
  own: OwnModel | undefined;
}

/** SHA-256 of the weights. */
function weightsHash({ files }: Manifest): string {
  const weights = files.find(({ path }) => path.endsWith('.onnx_data'));
  if (!weights) throw new Error('The manifest names no weights.');
  return weights.sha256;
}

/** Joins the running model with the dial, the meter and the adapters from its files. */
export function equipModel(tiny: TinyModel, loaded: Pick<ModelFiles, 'files' | 'manifest'>): LabModel {
  const { manifest, files } = loaded;
  const adapters = manifest.adapters.map(({ lesson, path }): [TrainingId, Adapter] => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`The manifest does not name ${path}.`);
    try {
      return [lesson, parseAdapter(bytes, manifest.adapterRank, tiny.shape)];
    } catch (error) {
      throw new LabFailure('damaged-file', `${path}: ${(error as Error).message}`);
    }
  });
  let trainer: Promise<Trainer> | undefined;
  let seats: Promise<SeatsSeen> | undefined;
  return {
    tiny,
    trainer: () => (trainer ??= startTrainer(tiny, loaded)),
    alignedSeats: (breathe) =>
      (seats ??= lookAtPanel(tiny, makeControls(tiny.shape, { adapter: emptyAdapter(tiny.shape) }), {
        onStep: breathe,
      }).catch((error: unknown) => {
        seats = undefined;
        throw error;
      })),
    home: { shape: tiny.shape, rank: manifest.adapterRank, model: weightsHash(manifest) },
    own: undefined,
    dial: JSON.parse(textOf(loaded, manifest.directions)) as Dial,
    meter: JSON.parse(textOf(loaded, manifest.personaMeter)) as PersonaMeter,
    adapters: new Map(adapters),
  };
}

/** Random directions that the study measured: an experiment gets one of them by its seed. */
const randomDirections = 5;

/** The graph's controls at a setting. The seed chooses the random direction, where one is asked for. */
export function settingControls(lab: LabModel, setting: Setting, seed: number): Controls {
  const controls = earlyControls(lab, setting, seed);
  if (!setting.late) return controls;
  return makeControls(lab.tiny.shape, { ...controls, steeringLate: Float32Array.from(setting.late) });
}

/** What acts after the first layer. */
function earlyControls(lab: LabModel, setting: Setting, seed: number): Controls {
  const { tiny, dial, meter, adapters, own } = lab;
  const { training, intervention } = setting;
  const adapter = training === 'own' ? own?.adapter : adapters.get(training);
  if (training === 'own' && !adapter) throw new LabFailure('no-own-adapter', 'No lesson was given.');
  if (training !== 'aligned' && !adapter) throw new Error(`This model has no training "${training}".`);
  const strength = setting.dial / 100;
  switch (intervention) {
    case 'dial':
      return dialControls(dial, strength, tiny.shape, adapter);
    case 'remove':
      return removalControls(Float32Array.from(meter.atDial), tiny.shape, adapter);
    case 'random': {
      const number = 1 + (Math.abs(Math.trunc(seed)) % randomDirections);
      const vector = randomVector(tiny.shape.width, dial.steeringNorm, seededRng(number));
      return makeControls(tiny.shape, {
        ...(adapter && { adapter }),
        steering: vector.map((value) => value * strength),
        tagToken: dial.tagToken,
        steerAll: dial.steerAll,
      });
    }
  }
}
