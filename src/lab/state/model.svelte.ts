/** The live model as the page sees it: not there yet, loading, ready, at work, or failed. */
import type { LabClient } from '../client.ts';
import { failureOf, isHarmless, LabFailure } from '../failure.ts';
import { setOf } from './set-of.ts';
import type { Failure, LoadProgress, Ready } from '../protocol.ts';

export type LabStatus = 'recorded' | 'loading' | 'ready' | 'running' | 'failed';

/** Whether this browser keeps the model of this site. What knows is fetched at leisure. */
async function lookHere(): Promise<boolean> {
  const { LabClient } = await import('../client.ts');
  return new LabClient().isCached();
}

export class LiveModel {
  readonly #open: () => Promise<LabClient>;
  readonly #isKept: () => Promise<boolean>;
  #client: LabClient | undefined;
  #phase: 'recorded' | 'loading' | 'ready' | 'failed' = $state('recorded');
  /** Requests under way. */
  #work = $state(0);
  progress: LoadProgress | undefined = $state.raw();
  failure: Failure | undefined = $state.raw();
  ready: Ready | undefined = $state.raw();
  /** Whether this browser keeps the model's files. */
  kept = $state(false);
  readonly status: LabStatus = $derived(this.#phase === 'ready' && this.#work > 0 ? 'running' : this.#phase);
  readonly live = $derived(this.#phase === 'ready');
  /** The words of the model's world. */
  readonly tokens: ReadonlySet<string> = $derived(setOf(this.ready?.tokens));

  readonly #prepare: () => Promise<unknown>;

  /**
   * @param prepare fetches what the page shows of a live model, together with the model
   * @param open gives the client, which comes after the page's first look
   * @param isKept whether this browser keeps the model's files
   */
  constructor(prepare: () => Promise<unknown>, open: () => Promise<LabClient>, isKept = lookHere) {
    this.#open = open;
    this.#isKept = isKept;
    this.#prepare = prepare;
  }

  /** What speaks with the worker. @throws before the first load */
  get client(): LabClient {
    if (!this.#client) throw new LabFailure('worker-lost', 'The model is not loaded.');
    return this.#client;
  }

  async lookForKept(): Promise<void> {
    this.kept = await this.#isKept().catch(() => false);
  }

  async load(): Promise<void> {
    this.#phase = 'loading';
    this.progress = undefined;
    this.failure = undefined;
    try {
      this.#client ??= await this.#open();
      const ready = await this.#client.load((progress) => (this.progress = progress));
      // Not side by side: without a connection this must not be tried, for a browser never again fetches a script that
      // it could not fetch once.
      await this.#prepare().catch((error: unknown) => {
        throw new LabFailure('offline', String(error));
      });
      this.ready = ready;
      this.#phase = 'ready';
    } catch (error) {
      this.fail(error);
    }
    await this.lookForKept();
  }

  /** Stops loading. */
  cancel(): void {
    this.#client?.cancel();
  }

  /** Ends the model and removes its files from this browser. What the browser would not remove stays `kept`. */
  async forget(): Promise<void> {
    this.#client ??= await this.#open();
    const removed = this.#client.forget();
    // The worker has ended with the call, whatever comes of the files.
    this.ready = undefined;
    this.#phase = 'recorded';
    await removed.catch(() => undefined);
    await this.lookForKept();
  }

  /** Gives the worker's memory back. */
  close(): void {
    this.#client?.close();
  }

  /** The reader leaves the page: the memory goes back, and whoever comes back to it finds the recorded answers. */
  leave(): void {
    this.close();
    this.ready = undefined;
    if (this.#phase !== 'failed') this.#phase = 'recorded';
  }

  /** Runs a piece of work; gives nothing if it was cancelled or failed, which the status then says. */
  async run<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    this.#work += 1;
    try {
      return await work();
    } catch (error) {
      this.fail(error);
      return undefined;
    } finally {
      this.#work -= 1;
    }
  }

  /** Takes note of a failure. What the reader caused or asked for leaves the model as it is. */
  fail(error: unknown): void {
    const failure = failureOf(error);
    if (isHarmless(failure)) {
      if (this.#phase === 'loading') this.#phase = 'recorded';
      return;
    }
    this.close();
    this.failure = failure;
    this.ready = undefined;
    this.#phase = 'failed';
  }
}
