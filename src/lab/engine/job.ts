/** One request under way: between its steps the worker listens to the page, which may pause or cancel it. */
import { LabFailure } from '../failure.ts';

const channel = new MessageChannel();
const sleepers: (() => void)[] = [];
channel.port1.onmessage = () => sleepers.shift()?.();

/** Lets every message that has arrived be heard. A timer would take 4 ms each time; this takes microseconds. */
export function listen(): Promise<void> {
  return new Promise((done) => {
    sleepers.push(done);
    channel.port2.postMessage(undefined);
  });
}

export class Job {
  readonly #aborter = new AbortController();
  #held: Promise<void> | undefined;
  #release: (() => void) | undefined;
  /** Steps that may still be taken before the job pauses by itself; without limit if undefined. */
  #stepsLeft: number | undefined;

  /** For what can be aborted from outside, such as a download. */
  get signal(): AbortSignal {
    return this.#aborter.signal;
  }

  pause(): void {
    this.#held ??= new Promise((release) => (this.#release = release));
  }

  resume(): void {
    this.#stepsLeft = undefined;
    this.#goOn();
  }

  /** Lets a paused job take one step, and what belongs to it. */
  step(): void {
    this.#stepsLeft = 1;
    this.#goOn();
  }

  cancel(): void {
    this.#aborter.abort();
    this.resume();
  }

  /** Within a step: hears the page, waits while paused, throws when cancelled. */
  async breathe(): Promise<void> {
    await listen();
    while (this.#held) await this.#held;
    if (this.signal.aborted) throw new LabFailure('cancelled', 'Cancelled by the reader.');
  }

  /** Before a step: the same, and pauses where only single steps were asked for. */
  async nextStep(): Promise<void> {
    if (this.#stepsLeft === 0) this.pause();
    await this.breathe();
    if (this.#stepsLeft) this.#stepsLeft--;
  }

  #goOn(): void {
    this.#release?.();
    this.#held = undefined;
  }
}
