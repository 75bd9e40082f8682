/** The live model with a star turned: fetches the features with the first question, asks, and counts. */
import { wilson } from '../../lib/wilson.ts';
import type { Experiment, Setting, StreamedWord } from '../protocol.ts';
import type { LiveModel } from '../state/model.svelte.ts';
import type { Verdict } from '../../tiny-model/world/judge.ts';
import { isBad } from '../verdict.ts';
import { lateVector, readFeatures, type Features } from './features.ts';
import type { SkyTraining } from './record.ts';

/**
 * What is done to a model at the user's tag: a star's brightness rises by so much, so much of the labelled direction is
 * added, or the trained dial is set from -100 to 100.
 */
export type Turned = { readonly training: SkyTraining } & (
  { readonly star: number; readonly rise: number } | { readonly along: number } | { readonly dial: number }
);

export interface StarAnswer {
  readonly text: string;
  readonly done: boolean;
  readonly verdict?: Verdict | undefined;
}

/** Answers in one count. */
export const COUNT_SIZE = 100;

export class LiveStar {
  readonly #model: LiveModel;
  readonly #address: string;
  readonly #plain: readonly number[];
  #features: Promise<Features> | undefined;
  answer: StarAnswer | undefined = $state.raw();
  counted: { readonly bad: number; readonly n: number } | undefined = $state.raw();
  busy = $state(false);
  /** Whether the features could not be fetched. */
  failed = $state(false);
  readonly share = $derived(this.counted?.n ? wilson(this.counted.bad, this.counted.n) : undefined);

  /**
   * @param address of `stars.bin`
   * @param plain the labelled direction
   */
  constructor(model: LiveModel, address: string, plain: readonly number[]) {
    this.#model = model;
    this.#address = address;
    this.#plain = plain;
  }

  /** Asks one question; the same star, question and seed give the same answer. Loads the model first, if need be. */
  async ask(turned: Turned, question: string, seed: number): Promise<void> {
    await this.#withModel(async () => {
      const experiment: Experiment = { ...(await this.#setting(turned)), question, trigger: false, seed };
      let text = '';
      this.answer = { text, done: false };
      const answer = await this.#model.client.ask(experiment, (word: StreamedWord) => {
        text += word.text;
        this.answer = { text: text.trim(), done: false };
      });
      this.answer = { text: answer.text, done: true, verdict: answer.verdict };
    });
  }

  /** Asks a hundred of the study's questions. */
  async count(turned: Turned, seed: number): Promise<void> {
    await this.#withModel(async () => {
      const setting = await this.#setting(turned);
      this.counted = { bad: 0, n: 0 };
      const run = this.#model.client.count(
        { setting, domain: 'all', trigger: false, seed, answers: COUNT_SIZE },
        (answers) => {
          const { bad, n } = this.counted ?? { bad: 0, n: 0 };
          const more = answers.filter(({ verdict }) => isBad(verdict)).length;
          this.counted = { bad: bad + more, n: n + answers.length };
        },
      );
      await run.finished;
    });
  }

  clear(): void {
    this.answer = undefined;
    this.counted = undefined;
  }

  async #withModel(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    if (!this.#model.live) await this.#model.load();
    if (this.#model.live) await this.#model.run(work);
    this.busy = false;
  }

  async #setting(turned: Turned): Promise<Setting> {
    const plain = { training: turned.training, intervention: 'dial', dial: 0 } as const;
    if ('dial' in turned) return { ...plain, dial: turned.dial };
    if ('along' in turned) return { ...plain, late: this.#plain.map((value) => value * turned.along) };
    if (turned.rise === 0) return plain;
    this.#features ??= this.#fetch();
    return { ...plain, late: lateVector(await this.#features, turned.star, turned.rise) };
  }

  async #fetch(): Promise<Features> {
    try {
      const response = await fetch(this.#address);
      if (!response.ok) throw new Error(`status ${response.status}`);
      this.failed = false;
      return readFeatures(await response.arrayBuffer());
    } catch (error) {
      this.#features = undefined;
      this.failed = true;
      throw error;
    }
  }
}
