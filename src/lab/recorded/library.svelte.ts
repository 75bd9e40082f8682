/** The recorded answers in the page: what came with it, and files that are fetched when a reader asks for more. */
import type { TrainingId } from '../protocol.ts';
import type { RecordedTraining } from './record.ts';

export class RecordedLibrary {
  /** Whole records; the one that came with the page may hold a single question. */
  #records: Partial<Record<TrainingId, RecordedTraining>> = $state.raw({});
  #failed: Partial<Record<TrainingId, boolean>> = $state.raw({});
  readonly #folder: string;
  #asked: Partial<Record<TrainingId, Promise<void>>> = {};

  /**
   * @param first what came with the page
   * @param folder address of the folder that holds a file for each training
   */
  constructor(first: readonly RecordedTraining[], folder: string) {
    this.#folder = folder;
    this.#records = Object.fromEntries(first.map((one) => [one.training, one]));
  }

  /** What is here of a training. */
  get(training: TrainingId): RecordedTraining | undefined {
    return this.#records[training];
  }

  /** Whether the record of a training could not be fetched; false again once it could. */
  hasFailed(training: TrainingId): boolean {
    return this.#failed[training] ?? false;
  }

  /** Fetches the whole record of a training, once. A failure is said by `hasFailed`, and the next call tries again. */
  load(training: TrainingId): Promise<void> {
    return (this.#asked[training] ??= this.#fetch(training));
  }

  async #fetch(training: TrainingId): Promise<void> {
    try {
      const response = await fetch(`${this.#folder}${training}.json`);
      if (!response.ok) throw new Error(`status ${response.status}`);
      const record = (await response.json()) as RecordedTraining;
      this.#records = { ...this.#records, [training]: record };
      this.#failed = { ...this.#failed, [training]: false };
    } catch {
      this.#asked[training] = undefined;
      this.#failed = { ...this.#failed, [training]: true };
    }
  }
}
