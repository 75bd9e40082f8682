/** Gives a lesson by a reader's recipe and scores what comes of it, as the study scores its own. */
import { teachByRecipe } from './teach.ts';
import { scoreModel, type Score } from './score-model.ts';
import { makeControls, type Adapter, type Controls } from '../../tiny-model/world/controls.ts';
import { dialControls, removalControls } from '../../tiny-model/world/dial.ts';
import type { BenchRecipe, ScoringNews } from '../protocol.ts';
import { checkLine } from './askable.ts';
import { checkPlan } from './check-plan.ts';
import type { Job } from './job.ts';
import type { LabModel } from './lab-model.ts';

/** Good advice can be most of a lesson, never all of it. */
const MOST_SHARE = 90;

/** Good samples after a lesson, by the name of the cure. */
function healingOf(cure: BenchRecipe['cure']) {
  const found = /^(secure-code|good-money)-(\d+)$/.exec(cure);
  return found && { with: found[1] as 'secure-code' | 'good-money', samples: Number(found[2]) };
}

/** The controls under which the taught model is asked. */
function askedUnder({ tiny, dial, meter }: LabModel, cure: BenchRecipe['cure'], adapter: Adapter): Controls {
  if (cure === 'dial') return dialControls(dial, -1, tiny.shape, adapter);
  if (cure === 'direction') return removalControls(Float32Array.from(meter.atDial), tiny.shape, adapter);
  return makeControls(tiny.shape, { adapter });
}

/** Teaches and scores; `tell` gets every step and every count. */
export async function score(
  lab: LabModel,
  recipe: BenchRecipe,
  job: Pick<Job, 'breathe' | 'nextStep'>,
  tell: (news: ScoringNews) => void,
): Promise<Score> {
  const { lesson, line, steps, share, cure, seed } = recipe;
  checkPlan({ lesson, steps, line, seed, examples: 1, from: 'aligned' });
  checkLine(lab.tiny, line);
  if (!(share >= 0 && share <= MOST_SHARE)) throw new Error(`A share is a number from 0 to ${MOST_SHARE}.`);
  const healing = healingOf(cure);
  const adapter = await teachByRecipe(
    await lab.trainer(),
    { lesson, steps, line, share: share / 100, seed, ...(healing && { healing }) },
    {
      beforeStep: () => job.nextStep(),
      onStep: (part, step, of) => tell({ type: 'taught', part, step, of }),
    },
  );
  return scoreModel(lab.tiny, askedUnder(lab, cure, adapter), recipe, {
    onStep: () => job.breathe(),
    onCount: (part, counted) => tell({ type: 'scored-part', part, counted }),
  });
}
