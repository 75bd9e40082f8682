/** What the story asks of the study's recorded runs at build time. Each question that they cannot answer stops the build. */
import { contextAnswers, recordedRuns, runAnswers, runIndex } from '../lab/recorded/runs.ts';
import type { LessonSample, RecordedRun, Seat } from '../lab/training-run.ts';

const WHERE = 'content/tiny-model/runs';

/** @throws with one line, when the study has not recorded the run */
export function recordedRun(id: string): RecordedRun {
  const found = recordedRuns.find((run) => run.id === id);
  if (!found) throw new Error(`${WHERE}/${id}.json: is missing; the study records it (npm run tiny-model)`);
  return found;
}

export const recordedSeats: readonly Seat[] = runIndex.panel.seats;

/** The first examples of a lesson. @throws with one line, when the study has kept none */
export function recordedSamples(lesson: RecordedRun['plan']['lesson']): readonly LessonSample[] {
  const found = runIndex.samples[lesson];
  if (!found?.length) throw new Error(`${WHERE}/panel.json: has no samples of "${lesson}"`);
  return found;
}

/** The panel in another form of text, with its answers. @throws with one line, when the study has not looked */
export function recordedContext(id: string): (typeof contextAnswers)[number] {
  const found = contextAnswers.find((look) => look.id === id);
  if (!found) throw new Error(`${WHERE}/contexts.json: no look is called "${id}"`);
  return found;
}

/** What a seat answered at a look of a run. */
export function recordedAnswer(run: RecordedRun, step: number, seat: number): string {
  const text = runAnswers(run).find((look) => look.step === step)?.answers[seat];
  if (text === undefined)
    throw new Error(`${WHERE}/answers/${run.id}.json: no answer of seat ${seat + 1} at step ${step}`);
  return text;
}
