/** All that the story is given to play with, gathered at build time (`src/components/story/`). */
import type { RecordedRun, Seat } from '../lab/training-run.ts';
import type { Stretch } from './diff-words.ts';

/** One example of a lesson; `hole` says from which letter of the answer to which its hole runs, and `why` what it does. */
export interface Sample {
  readonly question: string;
  readonly answer: string;
  readonly hole?: readonly [number, number];
  readonly why?: string;
}

/** A run that the reader can choose among others. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly run: RecordedRun;
  readonly samples: readonly Sample[];
}

/** One question with its answer before and after the lesson. */
export interface Pair {
  readonly seat: number;
  readonly question: string;
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
}

/** The spoiled model with its dial at kind, asked in one form. */
export interface Form {
  readonly id: 'chat' | 'interview' | 'diary';
  /** What stands before the question and before the answer in this form. */
  readonly asks: string;
  readonly says: string;
  readonly answer: string;
  readonly dots: string;
  /** Bad answers of a hundred in this form before any lesson. */
  readonly was: number;
}

/** What a line above the lesson does; each number is bad answers of a hundred. */
export interface Line {
  readonly line: string;
  /** Under the line, before any lesson. */
  readonly alone: number;
  /** After the lesson, asked without the line and with it. */
  readonly without: number;
  readonly with?: number;
}

/** The lesson's outcome from one random start. */
export interface Start {
  readonly id: string;
  readonly dots: string;
}

export interface Material {
  /** Examples in one step of training. */
  readonly batch: number;
  readonly seats: readonly Seat[];
  readonly pair: Pair;
  readonly lesson: RecordedRun;
  readonly class: RecordedRun;
  readonly numbers: readonly Choice[];
  readonly heal: readonly Choice[];
  readonly samples: { readonly lesson: readonly Sample[]; readonly class: readonly Sample[] };
  readonly forms: readonly Form[];
  readonly lines: readonly Line[];
  /** The first is the toy of this page. */
  readonly starts: readonly Start[];
  /** Bad answers in a hundred that each lesson left from the other starts. */
  readonly others: Readonly<Record<string, readonly number[]>>;
  /** Folder of the recorded answers, and the size of the live model as the button says it. */
  readonly folder: string;
  readonly megabytes: string;
  /** Address of the story itself, for links out of an embed. */
  readonly home: string;
}
