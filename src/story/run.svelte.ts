/** One run of an act as the page sees it: not begun, running, paused, over; recorded or live. */
import type { Look, RecordedRun } from '../lab/training-run.ts';
import { playRecorded } from './recorded-source.ts';
import type { Hear, RunSource } from './source.ts';

export type Phase = 'before' | 'running' | 'paused' | 'ended' | 'stopped';
export type Mode = 'recorded' | 'live';

/** Opens the live model's training, where there is one to open; `undefined` plays the recording. */
export type OpenLive = (run: RecordedRun, hear: Hear) => RunSource | undefined;

export class LessonRun {
  readonly recorded: RecordedRun;
  phase: Phase = $state('before');
  mode: Mode = $state('recorded');
  step = $state(0);
  looks: readonly Look[] = $state.raw([]);
  losses: readonly number[] = $state.raw([]);
  /** Answers of live looks by step; those of recorded ones are fetched when a reader asks. */
  liveAnswers: Record<number, readonly string[]> = {};
  readonly look: Look = $derived(this.looks.at(-1) as Look);
  readonly over = $derived(this.phase === 'ended' || this.phase === 'stopped');
  readonly busy = $derived(this.phase === 'running' || this.phase === 'paused');
  #source: RunSource | undefined;
  /** Each start hears only its own source: what an older one still tells comes too late. */
  #turn = 0;
  readonly #heard: (event: 'began' | 'look' | 'over' | 'lost') => void;

  /** @param heard told of the run's beginning, each look, its end, and of a live model that was lost on the way */
  constructor(recorded: RecordedRun, heard: (event: 'began' | 'look' | 'over' | 'lost') => void) {
    this.recorded = recorded;
    this.#heard = heard;
    this.looks = recorded.looks.slice(0, 1);
  }

  /** Begins from the first look, live if `openLive` opens something. */
  start(openLive: OpenLive): void {
    this.#source?.stop();
    this.phase = 'running';
    this.step = 0;
    this.losses = [];
    this.looks = this.recorded.looks.slice(0, 1);
    this.liveAnswers = {};
    const hear = this.#listen();
    const live = openLive(this.recorded, hear);
    this.mode = live ? 'live' : 'recorded';
    this.#source = live ?? playRecorded(this.recorded, 0, hear);
    this.#heard('began');
  }

  pause(): void {
    if (this.phase !== 'running') return;
    this.phase = 'paused';
    this.#source?.pause();
  }

  resume(): void {
    if (this.phase !== 'paused') return;
    this.phase = 'running';
    this.#source?.resume();
  }

  /** Takes one step and stays paused. */
  stepOnce(): void {
    this.pause();
    this.#source?.step();
  }

  stop(): void {
    this.#source?.stop();
  }

  #listen(): Hear {
    const turn = ++this.#turn;
    const mine = (work: () => void) => {
      if (turn === this.#turn) work();
    };
    return {
      step: (step, loss) =>
        mine(() => {
          this.step = step;
          this.losses = [...this.losses, loss];
        }),
      look: (look, answers) => mine(() => this.#see(look, answers)),
      ended: (stopped) =>
        mine(() => {
          this.phase = stopped ? 'stopped' : 'ended';
          this.#source = undefined;
          this.#heard('over');
        }),
      failed: () => mine(() => this.#goOnRecorded()),
    };
  }

  #see(look: Look, answers: readonly string[] | undefined): void {
    if (answers) this.liveAnswers[look.step] = answers;
    // The look before the first step takes the place of the recorded one.
    this.looks = look.step === 0 ? [look] : [...this.looks, look];
    this.#heard('look');
  }

  /** The model was lost on the way: the recording goes on from the same step. */
  #goOnRecorded(): void {
    const paused = this.phase === 'paused';
    this.mode = 'recorded';
    this.looks = this.recorded.looks.filter(({ step }) => step <= this.step);
    this.losses = this.recorded.losses.slice(0, this.step);
    this.liveAnswers = {};
    this.#source = playRecorded(this.recorded, this.step, this.#listen());
    if (paused) this.#source.pause();
    this.#heard('lost');
  }
}
