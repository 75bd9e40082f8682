/** The live model behind the story: nothing of it is fetched, its client's code included, before the reader asks. */
import type { LabClient } from '../lab/client.ts';
import type { LoadProgress } from '../lab/protocol.ts';
import type { RecordedRun } from '../lab/training-run.ts';
import { trainLive } from './live-source.ts';
import type { Hear, RunSource } from './source.ts';

export type LiveState = 'recorded' | 'loading' | 'ready' | 'failed';

/** What the reader is told of a failure. */
export interface Said {
  readonly sentence: string;
  readonly advice: string;
}

export class LiveStory {
  state: LiveState = $state('recorded');
  progress: LoadProgress | undefined = $state.raw();
  failure: Said | undefined = $state.raw();
  #client: LabClient | undefined;
  /** The lesson whose adapter the model holds, once it was taught from its first step to its last. */
  #taught: string | undefined;

  /** Fetches and starts the model. After a failure it can be called again. */
  async load(): Promise<void> {
    if (this.state === 'loading' || this.state === 'ready') return;
    this.state = 'loading';
    this.failure = undefined;
    this.progress = undefined;
    try {
      const { LabClient } = await import('../lab/client.ts');
      this.#client ??= new LabClient();
      await this.#client.load((progress) => (this.progress = progress));
      this.state = 'ready';
      void this.#client.prepare();
    } catch (error) {
      await this.#fail(error);
    }
  }

  /** Stops loading. */
  cancel(): void {
    this.#client?.cancel();
  }

  /** Gives the model's memory back; a later `load()` starts anew. */
  close(): void {
    this.#client?.close();
    this.#taught = undefined;
    if (this.state === 'ready' || this.state === 'loading') this.state = 'recorded';
  }

  /** Trains by a recorded run's plan; nothing where the model is not there, or does not hold what the run goes on from. */
  open(run: RecordedRun, hear: Hear): RunSource | undefined {
    if (this.state !== 'ready' || !this.#client) return undefined;
    if (run.plan.from === 'own' && this.#taught !== run.after) return undefined;
    this.#taught = undefined;
    const lookAt = run.looks.map(({ step }) => step).filter((step) => step > 0);
    return trainLive(this.#client, run.plan, lookAt, {
      ...hear,
      ended: (stopped) => {
        if (!stopped) this.#taught = run.id;
        hear.ended(stopped);
      },
      failed: (error) => {
        hear.failed(error);
        void this.#fail(error);
      },
    });
  }

  async #fail(error: unknown): Promise<void> {
    this.#taught = undefined;
    const words = await import('./failure-said.ts').catch(() => undefined);
    const said = await words?.failureSaid(error);
    // A reader who stopped the loading knows why it stopped.
    this.state = said === 'cancelled' ? 'recorded' : 'failed';
    this.failure = said === 'cancelled' ? undefined : said;
  }
}
