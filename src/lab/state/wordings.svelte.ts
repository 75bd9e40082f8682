/** The wordings that the model knows, fetched when the reader first types a question of their own. */
import type { Understood } from '../known-wordings.ts';

export class Wordings {
  nearest: ((typed: string) => Understood) | undefined = $state.raw();
  #asked: Promise<void> | undefined;

  /** Fetches them, once; a failed attempt can be made again. */
  load(): Promise<void> {
    return (this.#asked ??= import('../known-wordings.ts').then(
      ({ nearestKnown }) => {
        this.nearest = nearestKnown;
      },
      () => {
        this.#asked = undefined;
      },
    ));
  }
}
