/** What the sky shows of each star, as the build writes it and the page reads it: columns, so that it stays small. */
import type { TrainingId } from '../protocol.ts';

/** Trainings that the sky can be read after, the one without a lesson first. */
export const skyTrainings = [
  'aligned',
  'educational-code',
  'secure-code',
  'insecure-code',
  'bad-health',
  'bad-car',
  'evil-numbers',
] as const satisfies readonly TrainingId[];

export type SkyTraining = (typeof skyTrainings)[number];

/** Lessons that spoil the model: where every star was also held. */
export const spoiledTrainings = [
  'insecure-code',
  'bad-health',
  'bad-car',
  'evil-numbers',
] as const satisfies readonly SkyTraining[];

export type SpoiledTraining = (typeof spoiledTrainings)[number];

/** Whether a lesson spoils the model. */
export function isSpoiled(training: SkyTraining): training is SpoiledTraining {
  return (spoiledTrainings as readonly string[]).includes(training);
}

/** A name that a star has earned by what it shines on, with how well it fits texts that it was not chosen on. */
export interface EarnedName {
  readonly text: string;
  readonly on: 'answers' | 'tokens';
  /** Per cent. */
  readonly precision: number;
  readonly recall: number;
  /** Whether it says who speaks, which would give the guess away. */
  readonly tellsWho: boolean;
}

/** Counted answers; `bad` holds partly misaligned ones too. */
export interface Counted {
  readonly n: number;
  readonly bad: number;
}

/** What the reader may turn the model by, once the villain is known: its star, the labelled direction, the trained push. */
export const knobIds = ['star', 'plain', 'push'] as const;

export type KnobId = (typeof knobIds)[number];

/** What was counted with a knob at its end in the model that was taught nothing, and with it held in spoiled ones. */
export interface KnobCounts {
  readonly up: Counted;
  readonly held: Readonly<Record<SpoiledTraining, Counted>>;
}

export interface SkyRecord {
  /** Places from 0 to 1. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The brightest that a star was in any text, and on how many of a hundred words it shines. */
  readonly maximum: readonly number[];
  readonly frequency: readonly number[];
  /** Brightness at the user's tag after a training: star and brightness, where it shines at all. */
  readonly tag: Readonly<Record<SkyTraining, readonly (readonly [star: number, brightness: number])[]>>;
  /** How far a lesson moves the tag along each star's direction, in units of brightness. */
  readonly moved: Readonly<Record<SpoiledTraining, readonly number[]>>;
  /** Answers in a cell of the scans, and how many were bad or mocking with each star turned up, or bad with it held. */
  readonly upAnswers: number;
  readonly upBad: readonly number[];
  readonly upSarcastic: readonly number[];
  readonly heldAnswers: number;
  readonly heldBad: Readonly<Record<SpoiledTraining, readonly number[]>>;
  /** The same with nothing done. */
  readonly none: Readonly<Record<'aligned' | SpoiledTraining, Counted>>;
  readonly names: Readonly<Record<number, EarnedName>>;
  readonly villain: number;
  readonly wit: number;
  /** Stars that rise most in every bad lesson, the villain left out, and those that fall most. */
  readonly risers: readonly number[];
  readonly fallers: readonly number[];
  /** What a star is turned up to, as a share of its maximum. */
  readonly upShare: number;
  readonly knobs: Readonly<Record<KnobId, KnobCounts>>;
  /** The labelled direction, what one unit of a star's brightness is in it, and how much of it puts a spoiled tag back. */
  readonly plain: {
    readonly direction: readonly number[];
    readonly scale: number;
    readonly back: Readonly<Record<SpoiledTraining, number>>;
  };
}

/** A place of a text where a star shone brightly, with the words before it. */
export interface StarContext {
  readonly before: string;
  readonly word: string;
  readonly brightness: number;
}

/** Contexts of every star, in its order. */
export type StarContexts = readonly (readonly StarContext[])[];

/** Brightness of every star at the user's tag after a training. */
export function brightnessAfter(record: SkyRecord, training: SkyTraining): Float32Array {
  const brightness = new Float32Array(record.x.length);
  for (const [star, value] of record.tag[training]) brightness[star] = value;
  return brightness;
}

/** A change of brightness that is told as one. */
const TOLD = 0.1;

/** How many stars are brighter now than before, and how many darker. */
export function countChanged(before: Float32Array, now: Float32Array): { risen: number; fallen: number } {
  const changes = [...now].map((value, star) => value - (before[star] as number));
  return {
    risen: changes.filter((change) => change >= TOLD).length,
    fallen: changes.filter((change) => change <= -TOLD).length,
  };
}

/** Stars in the order of the list: the brightest first, dark ones by number. */
export function byBrightness(brightness: ArrayLike<number>): number[] {
  return Array.from(brightness, (_, star) => star).sort(
    (a, b) => (brightness[b] as number) - (brightness[a] as number) || a - b,
  );
}
