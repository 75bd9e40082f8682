/**
 * The notebook in the page: kept in memory and in the address alone. Nothing leaves the device unless the reader shares a
 * link. How runs are written comes with the first of them.
 */
import type { NotedRun } from '../notebook.ts';

export class Notebook {
  runs: readonly NotedRun[] = $state.raw([]);
  readonly #onchange: (runs: string) => void;

  /** @param onchange gets the notebook as text for the address */
  constructor(onchange: (runs: string) => void) {
    this.#onchange = onchange;
  }

  /** Takes the runs of an address; gives how many could not be read. */
  async read(text: string): Promise<number> {
    if (!text) return 0;
    const { readRuns } = await import('../notebook.ts');
    const { runs, unreadable } = readRuns(text);
    this.runs = runs;
    return unreadable;
  }

  async note(run: NotedRun): Promise<void> {
    const { withRun } = await import('../notebook.ts');
    await this.#set(withRun(this.runs, run));
  }

  remove(place: number): Promise<void> {
    return this.#set(this.runs.filter((_, i) => i !== place));
  }

  async #set(runs: readonly NotedRun[]): Promise<void> {
    this.runs = runs;
    const { writeRuns } = await import('../notebook.ts');
    this.#onchange(writeRuns(runs));
  }
}
