import type { LabClient } from '../lab/client.ts';
import type { TrainingPlan } from '../lab/training-run.ts';
import type { Hear, RunSource } from './source.ts';

/**
 * Trains the model in this page by a recorded run's plan.
 * @param lookAt steps after which the hundred are looked at, as in the recording
 */
export function trainLive(
  client: Pick<LabClient, 'train'>,
  plan: TrainingPlan,
  lookAt: readonly number[],
  hear: Hear,
): RunSource {
  // A copy: a plan that came as a component's property is no plain object, and could not be sent to the worker.
  const training = client.train({ ...plan }, { lookAt }, (news) => {
    if (news.type === 'look') hear.look(news.look, news.answers);
    else hear.step(news.step, news.loss);
  });
  training.finished.then(
    ({ stopped }) => hear.ended(stopped),
    // A training that was called off before its first step, or with the page, is over; nothing failed.
    (error: unknown) => (isCancelled(error) ? hear.ended(true) : hear.failed(error)),
  );
  return training;
}

function isCancelled(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'kind' in error && error.kind === 'cancelled';
}
