/** Where a run's steps and looks come from: the recording, or the model in this page. Both are heard in the same way. */
import type { Look } from '../lab/training-run.ts';

/** What a source tells while it runs. */
export interface Hear {
  step(step: number, loss: number): void;
  /** A look, with the answers behind its dots where the source has them at hand. */
  look(look: Look, answers?: readonly string[]): void;
  /** After the last step, or once it was stopped. */
  ended(stopped: boolean): void;
  failed(error: unknown): void;
}

export interface RunSource {
  pause(): void;
  resume(): void;
  /** Takes one step and stays paused. */
  step(): void;
  stop(): void;
}
