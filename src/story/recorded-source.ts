import type { RecordedRun } from '../lab/training-run.ts';
import type { Hear, RunSource } from './source.ts';

/** Milliseconds that a recorded run takes from its first step to its last, as a live one takes on a quiet machine. */
const RUN_MS = 6_000;

/** Calls back after some milliseconds; gives what takes the call back. */
export type Later = (work: () => void, ms: number) => () => void;

const browserLater: Later = (work, ms) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/**
 * Plays a recorded run.
 * @param from the step that was taken last; the next one follows
 */
export function playRecorded(run: RecordedRun, from: number, hear: Hear, later: Later = browserLater): RunSource {
  const { steps } = run.plan;
  const pace = RUN_MS / steps;
  let step = from;
  let over = false;
  let takeBack: (() => void) | undefined;

  function take(): void {
    step += 1;
    hear.step(step, run.losses[step - 1] ?? 0);
    const look = run.looks.find((one) => one.step === step);
    if (look) hear.look(look);
    if (step >= steps) end(false);
  }

  function end(stopped: boolean): void {
    if (over) return;
    over = true;
    takeBack?.();
    hear.ended(stopped);
  }

  function goOn(): void {
    takeBack = later(() => {
      take();
      if (!over) goOn();
    }, pace);
  }

  goOn();
  return {
    pause: () => takeBack?.(),
    resume: () => {
      takeBack?.();
      if (!over) goOn();
    },
    step: () => {
      takeBack?.();
      if (!over) take();
    },
    stop: () => end(true),
  };
}
