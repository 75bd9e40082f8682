/**
 * The notebook in the page: kept in memory and in the address alone. Nothing leaves the device unless the reader shares a
 * link.
 */
import { readRuns, withRun, writeRuns, type NotedRun } from '../notebook.ts';

export class Notebook {
  runs: readonly NotedRun[] = $state.raw([]);
  readonly #onchange: (runs: string) => void;

  /** @param onchange gets the notebook as text for the address */
  constructor(onchange: (runs: string) => void) {
    this.#onchange = onchange;
  }

  /** Takes the runs of an address; gives how many could not be read. */
  read(text: string): number {
    if (!text) return 0;
    const { runs, unreadable } = readRuns(text);
    this.runs = runs;
    return unreadable;
  }

  note(run: NotedRun): void {
    this.#set(withRun(this.runs, run));
  }

  remove(place: number): void {
    this.#set(this.runs.filter((_, i) => i !== place));
  }

  #set(runs: readonly NotedRun[]): void {
    this.runs = runs;
    this.#onchange(writeRuns(runs));
  }
}
