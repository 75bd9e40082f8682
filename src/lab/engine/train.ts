/** Trains the reader's own adapter by the plan, as the study's runs were trained. */
import { giveLesson } from '../../tiny-model/engine/give-lesson.ts';
import type { SeatsSeen } from '../../tiny-model/engine/panel.ts';
import type { Adapter } from '../../tiny-model/world/controls.ts';
import { LabFailure } from '../failure.ts';
import type { Trained, TrainingNews, TrainOptions } from '../protocol.ts';
import type { TrainingPlan } from '../training-run.ts';
import { checkLine } from './askable.ts';
import { checkPlan, isCount } from './check-plan.ts';
import type { Job } from './job.ts';
import type { LabModel } from './lab-model.ts';

/** Does ahead what every lesson begins with, so that a reader who starts one sees it move at once. */
export async function prepare(lab: LabModel, job: Pick<Job, 'breathe'>): Promise<void> {
  await lab.trainer();
  await lab.alignedSeats(() => job.breathe());
}

/** Trains, tells every step and look, and keeps the adapter as the reader's own, even if it is stopped on the way. */
export async function train(
  lab: LabModel,
  plan: TrainingPlan,
  { lookAt, lookLine, paused }: TrainOptions,
  job: Pick<Job, 'breathe' | 'nextStep' | 'pause' | 'signal'>,
  tell: (news: TrainingNews) => void,
): Promise<Trained> {
  checkPlan(plan);
  for (const line of [plan.line, lookLine ?? '']) checkLine(lab.tiny, line);
  if (!lookAt.every((step) => isCount(step, Infinity))) throw new Error('Looks come after whole numbers of steps.');
  if (plan.from === 'own' && !lab.own) throw new LabFailure('no-own-adapter', 'There is no training to go on from.');
  if (paused) job.pause();
  const trainer = await lab.trainer();
  const ownSeats = lab.own?.seats && Promise.resolve(lab.own.seats);
  let latest: { step: number; adapter: Adapter } | undefined;
  let seen: { step: number; seats: SeatsSeen } | undefined;
  const keep = (): void => {
    if (!latest) return;
    const seats = seen?.step === latest.step && !lookLine ? seen.seats : undefined;
    lab.own = { plan, ...latest, seats };
  };
  try {
    await giveLesson(
      {
        tiny: lab.tiny,
        trainer,
        plan,
        lookAt,
        firstSeats: () => (plan.from === 'own' ? ownSeats : lab.alignedSeats(() => job.breathe())),
        ...(lookLine && { lookLine }),
        ...(lab.own && { own: lab.own.adapter }),
      },
      {
        beforeStep: () => job.nextStep(),
        breathe: () => job.breathe(),
        onStep: (step, loss, adapter) => {
          latest = { step, adapter };
          tell({ type: 'trained-step', step, loss });
        },
        onLook: (look, answers) => {
          seen = { step: look.step, seats: { dots: look.dots, answers } };
          tell({ type: 'look', look, answers });
        },
      },
    );
  } catch (error) {
    if (!job.signal.aborted || !(error instanceof LabFailure)) throw error;
    keep();
    return { step: latest?.step ?? 0, stopped: true };
  }
  keep();
  return { step: plan.steps, stopped: false };
}
