/** The words behind the dots: live ones are at hand, recorded ones are fetched once a run. */
import type { SeatAnswers } from '../lab/training-run.ts';
import type { LessonRun } from './run.svelte.ts';

const fetched = new WeakMap<LessonRun, Promise<readonly SeatAnswers[]>>();

/** What every seat answered at a look of this run. @throws when it cannot be fetched, or was not recorded */
export async function answersOf(run: LessonRun, step: number, folder: string): Promise<readonly string[]> {
  const live = run.liveAnswers.get(step);
  if (live) return live;
  const all = await fetchAnswers(run, folder);
  const found = all.find((one) => one.step === step);
  if (!found) throw new Error(`no answers were recorded at step ${step} of ${run.recorded.id}`);
  return found.answers;
}

function fetchAnswers(run: LessonRun, folder: string): Promise<readonly SeatAnswers[]> {
  const earlier = fetched.get(run);
  if (earlier) return earlier;
  const asked = fetch(`${folder}${run.recorded.id}-answers.json`).then((response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    return response.json() as Promise<readonly SeatAnswers[]>;
  });
  fetched.set(run, asked);
  // What could not be fetched is asked for again.
  asked.catch(() => fetched.delete(run));
  return asked;
}
