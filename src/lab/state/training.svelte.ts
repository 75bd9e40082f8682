/** The reader's own lesson as the page sees it: live in the worker, or played from the study's record of the same plan. */
import type { TrainingHandle } from '../client.ts';
import { lookSteps } from '../plan.ts';
import type { AdapterFile } from '../protocol.ts';
import type { Look, RecordedRun, TrainingPlan } from '../training-run.ts';
import { isBadLetter } from '../verdict.ts';
import type { LiveModel } from './model.svelte.ts';

export type TrainingState = 'idle' | 'training' | 'paused' | 'finished' | 'stopped' | 'failed';

/** Milliseconds between two looks of a recorded run. */
const PLAY_MS = 420;

export class Training {
  readonly #model: LiveModel;
  #handle: TrainingHandle | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #played: RecordedRun | undefined;
  #fetchAnswers: ((step: number) => Promise<readonly string[]>) | undefined;
  state: TrainingState = $state('idle');
  /** Whether the run on show comes from the record. */
  recorded = $state(false);
  plan: TrainingPlan | undefined = $state.raw();
  step = $state(0);
  losses: readonly number[] = $state.raw([]);
  looks: readonly Look[] = $state.raw([]);
  /** The answers behind the last look's dots, one a seat; empty for a recorded run. */
  answers: readonly string[] = $state.raw([]);
  /** The lesson that the model `own` holds, and how far it went; nothing while there is none. */
  own: { readonly plan: TrainingPlan; readonly step: number } | undefined = $state.raw();
  readonly look = $derived(this.looks.at(-1));
  readonly bad = $derived(this.look ? [...this.look.dots].filter(isBadLetter).length : 0);
  readonly total = $derived(this.look?.dots.length ?? 0);
  readonly busy = $derived(this.state === 'training' || this.state === 'paused');

  constructor(model: LiveModel) {
    this.#model = model;
  }

  /** Gives the lesson in the live model. Resolves to whether a new `own` is there. */
  async give(plan: TrainingPlan, paused = false): Promise<boolean> {
    if (this.busy) return false;
    this.#clear(plan, false);
    this.state = paused ? 'paused' : 'training';
    const ended = await this.#model.run(() => {
      this.#handle = this.#model.client.train(plan, { lookAt: lookSteps(plan.steps), paused }, (news) => {
        if (news.type === 'look') {
          this.looks = [...this.looks, news.look];
          this.answers = news.answers;
        } else {
          this.step = news.step;
          this.losses = [...this.losses, news.loss];
        }
      });
      return this.#handle.finished;
    });
    this.#handle = undefined;
    if (!ended) {
      this.state = this.#model.live ? 'stopped' : 'failed';
      return false;
    }
    this.step = ended.step;
    this.state = ended.stopped ? 'stopped' : 'finished';
    if (ended.step === 0) return false;
    this.own = { plan, step: ended.step };
    return true;
  }

  /**
   * Plays a recorded run of a plan.
   * @param answers fetches what the seats answered at a step
   */
  play(run: RecordedRun, answers: (step: number) => Promise<readonly string[]>): void {
    if (this.busy) return;
    this.#clear(run.plan, true);
    this.#played = run;
    this.#fetchAnswers = answers;
    this.state = 'training';
    this.#next();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#handle?.pause();
    this.state = 'paused';
  }

  resume(): void {
    this.state = 'training';
    if (this.#played) this.#next();
    else this.#handle?.resume();
  }

  /** One step of a paused lesson; of a recorded one, which kept no more, the next look. */
  stepOnce(): void {
    if (this.#played) this.#showTo(this.looks.length + 1);
    else this.#handle?.step();
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (!this.#played) {
      this.#handle?.stop();
      return;
    }
    this.#end('stopped');
  }

  /** The model of the reader's lesson as a file. */
  save(): Promise<AdapterFile | undefined> {
    return this.#model.run(() => this.#model.client.saveAdapter());
  }

  /** Takes a model of somebody's lesson from a file. Rejects with what is wrong with it. */
  async take(bytes: Uint8Array): Promise<TrainingPlan> {
    const { plan, step } = await this.#model.client.loadAdapter(bytes);
    this.#clear(plan, false);
    this.step = step;
    this.own = { plan, step };
    return plan;
  }

  /** Forgets the model of the reader's lesson: it went with the worker. */
  lose(): void {
    this.own = undefined;
  }

  #clear(plan: TrainingPlan, recorded: boolean): void {
    clearTimeout(this.#timer);
    this.#played = undefined;
    this.plan = plan;
    this.recorded = recorded;
    this.step = 0;
    this.losses = [];
    this.looks = [];
    this.answers = [];
    this.state = 'idle';
  }

  #next(): void {
    this.#showTo(this.looks.length + 1);
    if (this.state === 'training') this.#timer = setTimeout(() => this.#next(), PLAY_MS);
  }

  /** Shows a recorded run up to so many looks. */
  #showTo(count: number): void {
    const run = this.#played;
    if (!run) return;
    this.looks = run.looks.slice(0, count);
    this.step = this.look?.step ?? 0;
    this.losses = run.losses.slice(0, this.step);
    if (count < run.looks.length) return;
    this.#end('finished');
  }

  /** A recorded run ends: the answers behind its last dots are fetched. */
  #end(state: 'finished' | 'stopped'): void {
    const run = this.#played;
    this.#played = undefined;
    this.state = state;
    void this.#fetchAnswers?.(this.step).then((answers) => {
      if (this.plan === run?.plan && !this.busy) this.answers = answers;
    });
  }
}
