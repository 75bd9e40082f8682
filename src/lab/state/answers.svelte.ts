/** The live answers side by side: at the reader's setting, and of the untouched model. */
import { readQuestion } from '../question.ts';
import { untouched, type Answer, type Experiment, type StreamedWord } from '../protocol.ts';
import type { Verdict } from '../../tiny-model/world/judge.ts';
import type { LiveModel } from './model.svelte.ts';

export interface LiveAnswer {
  readonly experiment: Experiment;
  readonly words: readonly StreamedWord[];
  /** Whether the last word has come. */
  readonly done: boolean;
  readonly verdict?: Verdict | undefined;
}

export type Side = 'here' | 'untouched';

/** The same question and seed, asked of the untouched model. */
function baselineOf(experiment: Experiment): Experiment {
  return { ...experiment, ...untouched, trigger: false };
}

export class LiveAnswers {
  readonly #model: LiveModel;
  here: LiveAnswer | undefined = $state.raw();
  untouched: LiveAnswer | undefined = $state.raw();
  /** The newest wish that has not started; earlier ones are dropped. */
  #next: Experiment | undefined;
  #busy = false;

  constructor(model: LiveModel) {
    this.#model = model;
  }

  /** Whether the model can be asked: whether it knows every word. */
  canAsk(question: string): boolean {
    const read = readQuestion(question, this.#model.tokens);
    return this.#model.live && read.question !== '' && read.unknown.length === 0;
  }

  /** Asks both. While answers are under way, only the newest wish is kept for afterwards. */
  async ask(experiment: Experiment): Promise<void> {
    this.#next = experiment;
    if (this.#busy) return;
    this.#busy = true;
    await this.#model.run(() => this.#answerWishes());
    this.#busy = false;
    if (this.#model.live && this.#next) await this.ask(this.#next);
  }

  async #answerWishes(): Promise<void> {
    for (let wish = this.#next; wish; wish = this.#next) {
      this.#next = undefined;
      if (!this.canAsk(wish.question)) continue;
      await this.#stream('here', wish);
      const baseline = baselineOf(wish);
      if (!isSame(this.untouched, baseline)) await this.#stream('untouched', baseline);
    }
  }

  clear(): void {
    this.#next = undefined;
    this.here = undefined;
    this.untouched = undefined;
  }

  async #stream(side: Side, experiment: Experiment): Promise<void> {
    let words: StreamedWord[] = [];
    this[side] = { experiment, words, done: false };
    const answer: Answer = await this.#model.client.ask(experiment, (word) => {
      words = [...words, word];
      this[side] = { experiment, words, done: false };
    });
    this[side] = { experiment, words: answer.words, done: true, verdict: answer.verdict };
  }
}

function isSame(answer: LiveAnswer | undefined, experiment: Experiment): boolean {
  if (!answer?.done) return false;
  const { question, seed, context, line } = answer.experiment;
  return (
    question === experiment.question &&
    seed === experiment.seed &&
    context === experiment.context &&
    line === experiment.line
  );
}
