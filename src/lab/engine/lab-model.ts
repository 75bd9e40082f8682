/** The running model with all that the lab does to it: trainings, dial, removal, random directions. */
import { makeControls, parseAdapter, type Adapter, type Controls } from '../../tiny-model/world/controls.ts';
import { dialControls, randomVector, removalControls, type Dial } from '../../tiny-model/world/dial.ts';
import { seededRng } from '../../lib/random.ts';
import type { PersonaMeter } from '../../tiny-model/world/persona-meter.ts';
import type { TinyModel } from '../../tiny-model/engine/run.ts';
import { LabFailure } from '../failure.ts';
import type { Setting, TrainingId } from '../protocol.ts';
import type { ModelFiles } from './fetch-files.ts';
import { textOf } from './start-model.ts';

export interface LabModel {
  readonly tiny: TinyModel;
  readonly dial: Dial;
  readonly meter: PersonaMeter;
  readonly adapters: ReadonlyMap<TrainingId, Adapter>;
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
  return {
    tiny,
    dial: JSON.parse(textOf(loaded, manifest.directions)) as Dial,
    meter: JSON.parse(textOf(loaded, manifest.personaMeter)) as PersonaMeter,
    adapters: new Map(adapters),
  };
}

/** Random directions that the study measured: an experiment gets one of them by its seed. */
const randomDirections = 5;

/** The graph's controls at a setting. The seed chooses the random direction, where one is asked for. */
export function settingControls({ tiny, dial, meter, adapters }: LabModel, setting: Setting, seed: number): Controls {
  const { training, intervention } = setting;
  const adapter = adapters.get(training);
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
