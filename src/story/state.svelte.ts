/** What the acts of one page share: the runs, the live model, the guesses, and which act the reader is in. */
import type { ActId } from '../lib/acts.ts';
import { message } from '../lib/message.ts';
import words from '../../content/strings/story.json' with { type: 'json' };
import { isTurningPoint } from './announce.ts';
import { countDots, nextToRead, withSeat } from './dots.ts';
import type { GuessAct } from './guess.ts';
import { LiveStory } from './live.svelte.ts';
import type { Choice, Material } from './material.ts';
import { LessonRun, type Mode } from './run.svelte.ts';

/** What the hundred dots show now, and from which run; without a run no dot can be opened. */
export interface Shown {
  readonly dots: string;
  readonly step: number;
  readonly mode: Mode;
  readonly run?: LessonRun | undefined;
}

export class StoryState {
  readonly material: Material;
  readonly live = new LiveStory();
  act: ActId = $state('turn');
  guesses: Partial<Record<GuessAct, number>> = $state({});
  /** The last thing to be said aloud. */
  said = $state('');
  /** The answer that is open in an act. */
  seats: Partial<Record<ActId, number | undefined>> = $state({});
  start = $state(0);
  numbers = $state(0);
  heal = $state(0);
  readonly lesson: LessonRun;
  readonly class: LessonRun;
  readonly #numbers: readonly LessonRun[];
  readonly #heal: readonly LessonRun[];
  readonly shown: Shown = $derived.by(() => this.#show());

  constructor(material: Material, act: ActId) {
    this.material = material;
    this.act = act;
    this.lesson = this.#run(material.lesson, false);
    this.class = this.#run(material.class, false);
    this.#numbers = material.numbers.map(({ run }) => this.#run(run, false));
    this.#heal = material.heal.map(({ run }) => this.#run(run, true));
  }

  get numbersRun(): LessonRun {
    return this.#numbers[this.numbers] as LessonRun;
  }

  get healRun(): LessonRun {
    return this.#heal[this.heal] as LessonRun;
  }

  get numbersChoice(): Choice {
    return this.material.numbers[this.numbers] as Choice;
  }

  /** The run under way on the live model. */
  get liveRun(): LessonRun | undefined {
    return [this.lesson, this.class, ...this.#numbers, ...this.#heal].find(({ busy, mode }) => busy && mode === 'live');
  }

  /** The run of an act that has one. */
  runOf(act: ActId): LessonRun | undefined {
    if (act === 'lesson' || act === 'class') return this[act];
    if (act === 'numbers') return this.numbersRun;
    return act === 'heal' ? this.healRun : undefined;
  }

  /** Begins the run of an act. Recordings of others go on to their end; the model can learn one thing at a time. */
  teach(act: ActId): void {
    this.liveRun?.stop();
    this.act = act;
    this.seats[act] = undefined;
    this.runOf(act)?.start((run, hear) => this.live.open(run, hear));
  }

  /** Fetches the live model; once it is there, the next run is real. */
  async goLive(): Promise<void> {
    await this.live.load();
    if (this.live.state === 'ready') this.said = words.say.live;
  }

  /** Chooses another lesson of an act; the run of the present one stops. */
  pick(act: 'numbers' | 'heal', index: number): void {
    const left = this.runOf(act);
    const isLeft = left?.busy && this[act] !== index;
    left?.stop();
    this[act] = index;
    this.seats[act] = undefined;
    if (this.runOf(act)?.over) this.chooseNext(act);
    if (isLeft) this.said = words.say.left;
  }

  choose(seat: number): void {
    this.seats[this.act] = seat;
  }

  /** Opens the next answer of an act that is worth reading. */
  chooseNext(act: ActId): void {
    const run = this.runOf(act);
    if (!run) return;
    this.seats[act] = nextToRead(run.look.dots, this.seats[act] ?? this.material.pair.seat - 1, run.looks[0]?.dots);
  }

  #run(recorded: Choice['run'], healing: boolean): LessonRun {
    const run: LessonRun = new LessonRun(recorded, (event) => this.#heard(event, run, healing));
    return run;
  }

  #heard(event: 'began' | 'look' | 'over' | 'lost', run: LessonRun, healing: boolean): void {
    const { bad } = countDots(run.look.dots);
    const values = { bad, n: run.step * this.material.batch };
    if (event === 'began') this.said = healing ? words.say.healing : words.say.began;
    if (event === 'lost') this.said = words.say.lost;
    if (event === 'over') this.said = message(run.phase === 'stopped' ? words.say.stopped : words.say.ended, values);
    const before = run.looks.at(-2);
    if (event === 'look' && before && run.busy && isTurningPoint(before, run.look)) {
      this.said = message(words.say.turned, values);
    }
    const act = (['lesson', 'class', 'numbers', 'heal'] as const).find((one) => this.runOf(one) === run);
    if (event === 'over' && act) this.chooseNext(act);
  }

  #show(): Shown {
    const run = this.runOf(this.act);
    if (run) return { dots: run.look.dots, step: run.step, mode: run.mode, run };
    const { lesson, pair, starts } = this.material;
    const first = lesson.looks[0]?.dots ?? '';
    if (this.act === 'turn') return { dots: withSeat(first, pair.seat, 'm'), step: 0, mode: 'recorded' };
    const start = this.act === 'sure' ? starts[this.start] : undefined;
    return { dots: start?.dots ?? lesson.looks.at(-1)?.dots ?? first, step: lesson.plan.steps, mode: 'recorded' };
  }
}
