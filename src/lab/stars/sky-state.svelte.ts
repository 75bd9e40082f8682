/** What the reader has done to the sky: what the model was taught, which star is chosen, guessed, turned or held. */
import words from '../../../content/strings/stars.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { Turned } from './live-star.svelte.ts';
import { brightnessAfter, countChanged, isSpoiled, type KnobId, type SkyRecord, type SkyTraining } from './record.ts';

export class SkyState {
  readonly record: SkyRecord;
  /** Brightness of every star before any lesson. */
  readonly before: Float32Array;
  training: SkyTraining = $state('insecure-code');
  chosen: number = $state(0);
  guess: number | undefined = $state();
  revealed = $state(false);
  /** What the reader turns by; only the villain has other knobs beside it. */
  knob: KnobId = $state('star');
  /** Brightness that the reader has turned to; nothing for as it is. */
  turnedTo: number | undefined = $state();
  held = $state(false);

  readonly now = $derived.by(() => brightnessAfter(this.record, this.training));
  readonly after = $derived.by(() => words.after[this.training]);
  readonly spoiled = $derived.by(() => (isSpoiled(this.training) ? this.training : undefined));
  readonly isVillain = $derived.by(() => this.revealed && this.chosen === this.record.villain);
  /** How bright the chosen star is by itself, its natural maximum, and where its range ends. */
  readonly asIs = $derived.by(() => this.now[this.chosen] as number);
  readonly most = $derived.by(() => this.record.maximum[this.chosen] as number);
  readonly end = $derived.by(() => Math.round(10 * this.record.upShare * this.most) / 10);
  readonly changed = $derived.by(() => {
    if (this.training === 'aligned') return words.before;
    const counts = countChanged(this.before, this.now);
    return counts.risen + counts.fallen ? message(words.changed, counts) : words.unchanged;
  });
  /** What the live model is to do. */
  readonly turned: Turned = $derived.by(() => {
    const { training, chosen: star, record, spoiled, held, knob } = this;
    const rise = this.turnedTo === undefined ? 0 : this.turnedTo - this.asIs;
    if (!this.isVillain || knob === 'star')
      return { training, star, rise: held && spoiled ? -(record.moved[spoiled][star] as number) : rise };
    if (knob === 'plain')
      return { training, along: held && spoiled ? record.plain.back[spoiled] : rise * record.plain.scale };
    const share = rise < 0 ? rise / this.asIs : rise / this.end;
    return { training, dial: held ? -100 : Math.round(100 * share) };
  });

  constructor(record: SkyRecord) {
    this.record = record;
    this.before = brightnessAfter(record, 'aligned');
    this.chosen = record.risers[0] as number;
  }

  choose(star: number): void {
    this.chosen = star;
    this.turn(undefined, false);
  }

  teach(training: SkyTraining): void {
    this.training = training;
    this.turn(undefined, false);
  }

  turn(to: number | undefined, hold: boolean): void {
    this.turnedTo = to;
    this.held = hold;
  }

  /** Tells which star it is: after a guess, or without one. */
  reveal(star?: number): void {
    this.guess = star;
    this.revealed = true;
    if (star === undefined) this.choose(this.record.villain);
  }

  /** What a star is to the story, once the reader has guessed. */
  partOf(star: number): string | undefined {
    if (!this.revealed) return undefined;
    if (star === this.record.villain) return words.villain;
    return star === this.record.wit ? words.wit : undefined;
  }

  /** The name that a star has earned, or that it has none. Until the guess no name says who speaks. */
  nameOf(star: number): string {
    return this.hidesName(star) ? words.nameHidden : (this.record.names[star]?.text ?? words.noName);
  }

  /** Whether a star's name would give the guess away. */
  hidesName(star: number): boolean {
    return !this.revealed && this.record.names[star]?.tellsWho === true;
  }

  /** A star in the list. */
  labelOf(star: number): string {
    return this.partOf(star) ?? `${message(words.starNumber, { star })}, ${this.nameOf(star)}`;
  }
}
