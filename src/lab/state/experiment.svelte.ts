/** The experiment that the reader sets up, and its address. */
import type * as Address from '../address.ts';
import { MOST_SEED } from '../limits.ts';
import type { LinkDefaults } from '../link.ts';
import type { Experiment } from '../protocol.ts';
import type { TrainingPlan } from '../training-run.ts';

/** Another seed than the present one. */
export function drawSeed(present: number): number {
  const drawn = 1 + Math.floor(Math.random() * (MOST_SEED - 1));
  return drawn < present ? drawn : drawn + 1;
}

export class ChosenExperiment {
  readonly #defaults: LinkDefaults;
  /** How addresses are read and written; comes when the lab wakes. */
  #address: typeof Address | undefined = $state.raw();
  chosen: Experiment = $state.raw() as Experiment;
  /** The reader's own lesson, once there is one. */
  plan: TrainingPlan | undefined = $state.raw();
  /** A typed question is asked word for word. */
  exact = $state(false);
  /** The seed stays when the reader asks again. */
  pinned = $state(false);
  /** The notebook's runs, as the address has them. */
  runs = $state('');
  /** The address asks for its lesson to begin. */
  start = $state(false);
  /** What the address asked for and could not get. */
  problems: string[] = $state.raw([]);

  constructor(defaults: LinkDefaults) {
    this.#defaults = defaults;
    this.chosen = defaults.opening;
  }

  /** The query that gives this experiment; empty for what the lab opens on. */
  get query(): string {
    return this.queryWith({});
  }

  /** The same with a part of it changed. */
  queryWith(part: { readonly start?: boolean; readonly runs?: string }): string {
    const { chosen: experiment, plan, exact, runs } = this;
    return this.#address?.writeLink({ experiment, plan, start: false, exact, runs, ...part }, this.#defaults) ?? '';
  }

  /** Takes the experiment from the page's address. */
  async readAddress(): Promise<void> {
    this.#address = await import('../address.ts');
    const read = this.#address.readHere(this.#defaults);
    this.chosen = read.experiment;
    this.plan = read.plan;
    this.exact = read.exact;
    this.start = read.start;
    this.runs = read.runs;
    this.problems = read.problems;
  }

  /** Changes a part of the experiment, and the address with it. */
  change(part: Partial<Experiment>): void {
    this.chosen = { ...this.chosen, ...part };
    this.problems = [];
    this.#write();
  }

  /** Whether a typed question is asked word for word. */
  ask(exact: boolean): void {
    this.exact = exact;
    this.#write();
  }

  /** The reader's own lesson; the address then holds it. */
  teach(plan: TrainingPlan | undefined): void {
    this.plan = plan;
    this.#write();
  }

  /** The notebook's runs for the address. */
  note(runs: string): void {
    this.runs = runs;
    this.#write();
  }

  /** Draws another seed than the present one. */
  newSeed(): void {
    this.change({ seed: drawSeed(this.chosen.seed) });
  }

  #write(): void {
    this.#address?.writeHere(() => this.query);
  }
}
