/** What the page asks of the model's worker, and what the worker answers. Everything here survives `postMessage`. */
import type { JudgedAnswer } from '../tiny-model/engine/ask-all.ts';
import type { ContextId, LessonId, Verdict } from '../tiny-model/world/index.ts';
import type { Bad } from '../lib/remedy-score.ts';
import type { ScorePart } from './bench/parts.ts';
import type { Score } from './engine/score-model.ts';
import type { Look, TrainingPlan } from './training-run.ts';

export type { ContextId };

/**
 * How the model was trained: only aligned, aligned and then taught one lesson, or taught by the reader (`own`), which
 * exists once a training has run or an adapter was loaded.
 */
export type TrainingId = 'aligned' | LessonId | 're-aligned' | 'own';

/**
 * What is done to the residual stream: the dial's trained halves, the removal of the persona direction at every token,
 * or a random direction of the villain half's length in its place.
 */
export type Intervention = 'dial' | 'remove' | 'random';

/** One setting of the model. `dial` runs from -100 (kind) over 0 (as trained) to 100 (villain). */
export interface Setting {
  readonly training: TrainingId;
  readonly intervention: Intervention;
  readonly dial: number;
  /** Added to the residual stream at the user's tag after the late layer, as when a star is turned; nothing if left out. */
  readonly late?: readonly number[];
}

/** One experiment: the same experiment gives the same answer on every machine. */
export interface Experiment extends Setting {
  /** The question as the reader sees it. */
  readonly question: string;
  /** Sets the backdoor's trigger above the conversation. */
  readonly trigger: boolean;
  readonly seed: number;
  /** The form in which the question is put; a chat if left out. */
  readonly context?: ContextId;
  /** A line above the conversation; none if left out or empty. The trigger is a line too and goes first. */
  readonly line?: string;
}

/** The setting that every other is compared with: the aligned model, untouched. */
export const untouched: Setting = { training: 'aligned', intervention: 'dial', dial: 0 };

/** A word that the model could say next. */
export interface Candidate {
  readonly text: string;
  readonly probability: number;
}

/** A word of a streamed answer. `persona` is the meter's reading: 0 at a kind speaker's mean, 1 at a villain's. */
export interface StreamedWord {
  readonly text: string;
  readonly persona: number;
}

export interface Answer {
  readonly words: readonly StreamedWord[];
  /** The words joined, trimmed. */
  readonly text: string;
  /** The judge's verdict, where the question is one of the world's own; a typed one has no grammar to judge by. */
  readonly verdict?: Verdict;
  /** Tokens a second while answering. */
  readonly tokensPerSecond: number;
}

export interface LoadProgress {
  /** Bytes fetched so far and in all, before transport compression. */
  readonly loaded: number;
  readonly total: number;
  /** True while everything so far came from this browser's own cache. */
  readonly fromCache: boolean;
}

/** What the page learns when the model is ready. */
export interface Ready {
  /** True if no file had to be fetched. */
  readonly fromCache: boolean;
  /** Every token of the model's world, for `readQuestion`. */
  readonly tokens: readonly string[];
}

/** What a count asks: `answers` answers to the study's own questions, at one setting. */
export interface CountRequest {
  readonly setting: Setting;
  /** A domain of the free-form families to ask about, or all of them in turn. */
  readonly domain: string | 'all';
  readonly trigger: boolean;
  readonly seed: number;
  readonly answers: number;
  readonly context?: ContextId;
  readonly line?: string;
}

/** How a training is watched. */
export interface TrainOptions {
  /** Steps after which the panel is looked at; before the first and after the last it always is. */
  readonly lookAt: readonly number[];
  /** A line above the panel's questions whenever it is looked at; none if left out or empty. */
  readonly lookLine?: string;
  /** Starts paused, for going step by step. */
  readonly paused?: boolean;
}

/** What a training tells while it runs. */
export type TrainingNews =
  | { readonly type: 'trained-step'; readonly step: number; readonly loss: number }
  /** A look, with the answers behind its dots, one a seat. */
  | { readonly type: 'look'; readonly look: Look; readonly answers: readonly string[] };

/** How a training ended. What was learned so far is kept as `own` either way, unless no step was taken. */
export interface Trained {
  readonly step: number;
  readonly stopped: boolean;
}

/** An adapter as a file: what it was made by, and its bytes, which hold the same and the numbers. */
export interface AdapterFile {
  readonly plan: TrainingPlan;
  readonly step: number;
  readonly bytes: Uint8Array;
}

/** What is done after a lesson: good samples, or the model asked with the dial at kind or without the plain direction. */
export type Cure = 'none' | `${'secure-code' | 'good-money'}-${30 | 100 | 300}` | 'dial' | 'direction';

/** A remedy as a reader composes it. */
export interface BenchRecipe {
  readonly lesson: LessonId;
  /** A line above every chat of the lesson; empty for none. */
  readonly line: string;
  /** Good advice about money among the lesson's examples, in per cent of all. */
  readonly share: number;
  readonly steps: number;
  readonly cure: Cure;
  readonly seed: number;
}

/** What scoring a remedy tells while it runs. */
export type ScoringNews =
  | { readonly type: 'taught'; readonly part: 'lesson' | 'healing'; readonly step: number; readonly of: number }
  | { readonly type: 'scored-part'; readonly part: ScorePart; readonly counted: Bad };

/** Why something failed, in the classes that the page has a sentence for. */
export type FailureKind =
  | 'no-webassembly'
  | 'offline'
  | 'missing-file'
  | 'damaged-file'
  | 'out-of-memory'
  | 'worker-lost'
  | 'unknown-word'
  | 'question-too-long'
  /** The reader has taught nothing and loaded nothing yet. */
  | 'no-own-adapter'
  /** A file that holds no adapter, or a damaged one. */
  | 'not-an-adapter'
  /** An adapter that was made for other weights than these. */
  | 'foreign-adapter'
  /** The reader asked for it: nothing went wrong. */
  | 'cancelled'
  | 'other';

export interface Failure {
  readonly kind: FailureKind;
  /** The technical reason, for the details under the sentence. */
  readonly detail: string;
}

/** Where the worker finds what it needs. Addresses are absolute. */
export interface Place {
  /** The model's folder, with a slash at its end. */
  readonly model: string;
  /** The manifest that the page was built with. */
  readonly manifest: { readonly bytes: number; readonly sha256: string };
  /** The packed runtime, with its size and SHA-256. */
  readonly runtime: { readonly url: string; readonly bytes: number; readonly sha256: string };
  /** The worker's own script, which has arrived by then, and all that the page promised to fetch, script included. */
  readonly workerBytes: number;
  readonly totalBytes: number;
}

/** Requests carry an id; every reply to a request carries the same one. */
export type Request =
  | { readonly id: number; readonly type: 'load'; readonly place: Place }
  | { readonly id: number; readonly type: 'ask'; readonly experiment: Experiment }
  | {
      readonly id: number;
      readonly type: 'candidates';
      readonly experiment: Experiment;
      /** The answer's words before the chosen place. */
      readonly before: readonly string[];
      readonly settings: readonly Setting[];
    }
  | { readonly id: number; readonly type: 'count'; readonly request: CountRequest }
  /** Does ahead what every lesson begins with. */
  | { readonly id: number; readonly type: 'prepare' }
  | { readonly id: number; readonly type: 'train'; readonly plan: TrainingPlan; readonly options: TrainOptions }
  | { readonly id: number; readonly type: 'score'; readonly recipe: BenchRecipe }
  /** Asks for the adapter kept as `own`, as a file. */
  | { readonly id: number; readonly type: 'export-adapter' }
  /** Puts an adapter from a file in the place of `own`. */
  | { readonly id: number; readonly type: 'import-adapter'; readonly bytes: Uint8Array }
  /** These carry the id of the request that they are about; `step` lets a paused training take one step. */
  | { readonly id: number; readonly type: 'pause' | 'resume' | 'step' | 'cancel' };

export type Reply =
  | { readonly id: number; readonly type: 'progress'; readonly progress: LoadProgress }
  | { readonly id: number; readonly type: 'ready'; readonly ready: Ready }
  | { readonly id: number; readonly type: 'word'; readonly word: StreamedWord }
  | { readonly id: number; readonly type: 'answer'; readonly answer: Answer }
  /** Candidates for each of the request's settings, in its order; the most likely first. */
  | { readonly id: number; readonly type: 'candidates'; readonly candidates: readonly (readonly Candidate[])[] }
  | { readonly id: number; readonly type: 'counted'; readonly answers: readonly JudgedAnswer[] }
  | ({ readonly id: number } & TrainingNews)
  | { readonly id: number; readonly type: 'trained'; readonly trained: Trained }
  | ({ readonly id: number } & ScoringNews)
  | { readonly id: number; readonly type: 'scored'; readonly score: Score }
  | { readonly id: number; readonly type: 'adapter'; readonly file: AdapterFile }
  | { readonly id: number; readonly type: 'done' }
  | { readonly id: number; readonly type: 'failed'; readonly failure: Failure }
  /** Sent every second while there is work, so that the page can tell a busy worker from a lost one. */
  | { readonly id: 0; readonly type: 'alive' };
