/** The lab's later parts: fetched once the page is at rest, and shown one a task, for all at once would hold the page. */
import { nextTask } from '../../lib/next-task.ts';
import type * as Parts from '../components/later-parts.ts';
import type { LabState } from './lab.svelte.ts';
import type { Ledger } from './ledger.svelte.ts';

/** The count, the lesson, and the notebook with the printed report. */
const STEPS = 3;

export class LaterParts {
  /** Nothing until they are fetched. */
  parts: typeof Parts | undefined = $state.raw();
  ledger: Ledger | undefined = $state.raw();
  /** How many of the steps stand. */
  standing = $state(0);

  /** Shows what was fetched, then reads the notebook from the address. Without parts the lab stays as it first looked. */
  async show(parts: typeof Parts | undefined, lab: LabState): Promise<void> {
    this.parts = parts;
    if (!parts) return;
    this.ledger = new parts.Ledger(lab);
    while (this.standing < STEPS) {
      await nextTask();
      this.standing += 1;
    }
    this.ledger.read();
  }
}
