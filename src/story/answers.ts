/** The words behind the dots: live ones are at hand, recorded ones are fetched when they are first read. */
import type { SeatAnswers } from '../lab/training-run.ts';
import type { LessonRun } from './run.svelte.ts';

const fetched = new Map<string, Promise<SeatAnswers>>();

/** What every seat answered at a look of this run. @throws when it cannot be fetched */
export async function answersOf(run: LessonRun, step: number, folder: string): Promise<readonly string[]> {
  const live = run.liveAnswers[step];
  if (live) return live;
  const address = `${folder}${run.recorded.id}/answers-${step}.json`;
  const asked = fetched.get(address) ?? fetchAnswers(address);
  fetched.set(address, asked);
  // What could not be fetched is asked for again.
  asked.catch(() => fetched.delete(address));
  return (await asked).answers;
}

async function fetchAnswers(address: string): Promise<SeatAnswers> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as SeatAnswers;
}
