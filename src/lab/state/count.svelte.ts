/** A count of many answers at one setting: what came so far, and how to hold or stop it. */
import { wilson, type Share } from '../../lib/wilson.ts';
import type { JudgedAnswer } from '../../tiny-model/engine/ask-all.ts';
import type { CountRun } from '../client.ts';
import type { Experiment } from '../protocol.ts';
import { isBad } from '../verdict.ts';
import type { LiveModel } from './model.svelte.ts';

/** Answers in one count: as many as the grid has dots. */
export const COUNT_SIZE = 100;

export class AnswerCount {
  readonly #model: LiveModel;
  #run: CountRun | undefined;
  answers: readonly JudgedAnswer[] = $state.raw([]);
  /** What the answers are of. */
  counted: { readonly experiment: Experiment; readonly domain: string } | undefined = $state.raw();
  /** What the next count asks about: a domain, or all of them. */
  domain = $state('all');
  state: 'idle' | 'counting' | 'paused' | 'finished' | 'stopped' = $state('idle');
  readonly total = $derived(this.answers.length);
  readonly misaligned = $derived(this.answers.filter(({ verdict }) => isBad(verdict)).length);
  readonly incoherent = $derived(this.answers.filter(({ verdict }) => verdict === 'incoherent').length);
  /** The share of bad answers with its interval; nothing before the first answer. */
  readonly share: Share | undefined = $derived(this.total ? wilson(this.misaligned, this.total) : undefined);
  readonly busy = $derived(this.state === 'counting' || this.state === 'paused');

  constructor(model: LiveModel) {
    this.#model = model;
  }

  async start(experiment: Experiment): Promise<void> {
    if (this.busy) return;
    this.answers = [];
    const { domain } = this;
    this.counted = { experiment, domain };
    this.state = 'counting';
    const { training, intervention, dial, trigger, seed, context, line } = experiment;
    const ended = await this.#model.run(() => {
      this.#run = this.#model.client.count(
        {
          setting: { training, intervention, dial },
          domain,
          trigger,
          seed,
          answers: COUNT_SIZE,
          ...(context && { context }),
          ...(line && { line }),
        },
        (answers) => (this.answers = [...this.answers, ...answers]),
      );
      return this.#run.finished;
    });
    this.#run = undefined;
    this.state = ended === 'done' ? 'finished' : 'stopped';
  }

  pause(): void {
    this.#run?.pause();
    this.state = 'paused';
  }

  resume(): void {
    this.#run?.resume();
    this.state = 'counting';
  }

  cancel(): void {
    this.#run?.cancel();
  }
}
