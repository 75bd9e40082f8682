/** Where each star shone brightest: one file, fetched when the sky is first touched. */
import type { StarContext, StarContexts } from './record.ts';

export class ContextLibrary {
  readonly #address: string;
  #all: StarContexts | undefined = $state.raw();
  /** Whether the file could not be fetched; the next call of `load` tries again. */
  failed = $state(false);

  constructor(address: string) {
    this.#address = address;
  }

  /** A star's contexts; nothing while they are on their way. */
  of(star: number): readonly StarContext[] | undefined {
    return this.#all?.[star];
  }

  async load(): Promise<void> {
    if (this.#all) return;
    try {
      const response = await fetch(this.#address);
      if (!response.ok) throw new Error(`status ${response.status}`);
      this.#all = (await response.json()) as StarContexts;
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }
}
