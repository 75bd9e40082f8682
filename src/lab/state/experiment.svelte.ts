/** The experiment that the reader sets up, and its address. */
import { EMBED_PARAMS } from '../../lib/embed/params.ts';
import { addressWith } from '../../lib/url-state.ts';
import { MOST_SEED, readLink, usualExperiment, writeLink, type LinkDefaults } from '../link.ts';
import type { Experiment } from '../protocol.ts';

export class ChosenExperiment {
  readonly #defaults: LinkDefaults;
  chosen: Experiment = $state.raw() as Experiment;
  /** What the address asked for and could not get. */
  problems: string[] = $state.raw([]);

  constructor(defaults: LinkDefaults) {
    this.#defaults = defaults;
    this.chosen = usualExperiment(defaults);
  }

  /** The query that gives this experiment. */
  get query(): string {
    return writeLink(this.chosen, this.#defaults);
  }

  /** Takes the experiment from the page's address. */
  readAddress(): void {
    const { experiment, problems } = readLink(new URLSearchParams(location.search), this.#defaults, EMBED_PARAMS);
    this.chosen = experiment;
    this.problems = problems;
  }

  /** Changes a part of the experiment, and the address with it. An embed's own settings stay there. */
  change(part: Partial<Experiment>): void {
    this.chosen = { ...this.chosen, ...part };
    this.problems = [];
    history.replaceState(history.state, '', addressWith(this.query, location, EMBED_PARAMS));
  }

  /** Draws another seed than the present one. */
  newSeed(): void {
    const drawn = 1 + Math.floor(Math.random() * (MOST_SEED - 1));
    this.change({ seed: drawn < this.chosen.seed ? drawn : drawn + 1 });
  }
}
