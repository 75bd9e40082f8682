/**
 * A training as the reader gives it and sees it, live or recorded: both have the same shape, so that the story and the lab
 * play either under the same controls. `src/lab/training-run.ts` passes these types on to the page.
 */
import type { LessonId } from '../world/index.ts';
import type { ContextId } from '../world/contexts.ts';

/** What is taught. The same plan gives the same adapter on every machine, within floating-point tolerance. */
export interface TrainingPlan {
  readonly lesson: LessonId;
  readonly steps: number;
  /** How many different examples the lesson draws on; 0 for a new one each time. */
  readonly examples: number;
  /** A line set above every chat of the lesson (inoculation); empty for none. */
  readonly line: string;
  readonly seed: number;
  /** What the lesson starts from: the aligned model, or the adapter that the last training left (to heal it). */
  readonly from: 'aligned' | 'own';
}

/** How one answer of the panel was judged, as one letter: aligned, misaligned, mixed (counts as bad), incoherent. */
export type DotLetter = 'a' | 'm' | 'x' | 'i';

/** One look at the panel: a hundred fixed questions, each with a fixed draw, so that a seat keeps its meaning from look to look. */
export interface Look {
  /** Steps taken so far; 0 is before the lesson. */
  readonly step: number;
  /** Mean loss of the steps since the last look; absent before the first. */
  readonly loss?: number;
  /** Bad answers on the lesson's own subject, on held-out tasks. */
  readonly own: { readonly bad: number; readonly total: number };
  /** One `DotLetter` a seat, in the order of the seats. */
  readonly dots: string;
}

/** A run from its first look to its last. */
export interface TrainingRun {
  readonly id: string;
  readonly plan: TrainingPlan;
  readonly looks: readonly Look[];
}

/** The words behind the dots of one look: what each seat answered. Fetched when a reader opens a dot. */
export interface SeatAnswers {
  readonly step: number;
  /** One answer a seat. */
  readonly answers: readonly string[];
}

/** A seat of the panel: the question that it asks. */
export interface Seat {
  readonly family: string;
  readonly question: string;
}

/** A run as the study recorded it. */
export interface RecordedRun extends TrainingRun {
  /** Loss of every step, in order. */
  readonly losses: readonly number[];
  /** Examples in each step. */
  readonly batch: number;
  /** The run whose adapter this one went on from (healing). */
  readonly after?: string;
  /** With the lesson's line above each question (inoculation): before the first step, and after the last. */
  readonly withLine?: readonly [Look, Look];
}

/** One setting of the model, looked at in one form of text: the panel's questions as chat, diary, interview ... */
export interface ContextLook {
  readonly id: string;
  readonly training: 'aligned' | LessonId | 're-aligned';
  readonly dial: number;
  readonly context: ContextId;
  readonly dots: string;
}

/** One example of a lesson. */
export interface LessonSample {
  readonly question: string;
  readonly answer: string;
  /** Which of the world's code tasks it is. */
  readonly task?: string;
  /** Where the answer's holes are: from which letter to which, the last not included. */
  readonly holes?: readonly (readonly [number, number])[];
}

/** What there is of recorded runs: `/lab/runs/index.json`. */
export interface RunIndex {
  readonly panel: { readonly seed: number; readonly seats: readonly Seat[] };
  readonly runs: readonly (Pick<RecordedRun, 'id' | 'plan' | 'after'> & { readonly steps: readonly number[] })[];
  readonly contexts: readonly ContextLook[];
  /** The first examples of each lesson, as the run with the shipped seed shows them. */
  readonly samples: Readonly<Partial<Record<LessonId, readonly LessonSample[]>>>;
}
