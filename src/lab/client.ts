/**
 * The page's side of the lab's model. Creating a client fetches nothing: the worker and all that it needs come with
 * `load()`. Every promise rejects with a `LabFailure`.
 */
import type { JudgedAnswer } from '../tiny-model/engine/ask-all.ts';
import type { Score } from './engine/score-model.ts';
import { isHarmless, asLabFailure, LabFailure } from './failure.ts';
import { forgetModel, isModelKept } from './kept.ts';
import { findPlace, openWorker } from './place.ts';
import type { TrainingPlan } from './training-run.ts';
import type {
  AdapterFile,
  Answer,
  BenchRecipe,
  Candidate,
  CountRequest,
  Experiment,
  LoadProgress,
  Ready,
  Reply,
  Request,
  ScoringNews,
  Setting,
  StreamedWord,
  Trained,
  TrainingNews,
  TrainOptions,
} from './protocol.ts';

/** A count under way. */
export interface CountRun {
  pause(): void;
  resume(): void;
  /** Stops the count; what was counted stays counted. `finished` then resolves to 'cancelled'. */
  cancel(): void;
  readonly finished: Promise<'done' | 'cancelled'>;
}

/** A training under way. */
export interface TrainingHandle {
  pause(): void;
  resume(): void;
  /** Takes one step, and stays paused. */
  step(): void;
  /** Stops; what was learned so far is kept as the training `own`, unless no step was taken. */
  stop(): void;
  readonly finished: Promise<Trained>;
}

/** A remedy that is being given and scored. */
export interface ScoringRun {
  /** Stops; what was taught is thrown away. `finished` then resolves to 'cancelled'. */
  stop(): void;
  readonly finished: Promise<Score | 'cancelled'>;
}

/** A request that waits for its last reply. */
interface Waiting {
  readonly reply: (reply: Reply) => void;
  readonly fail: (failure: LabFailure) => void;
  /** A paused count is silent without being lost. */
  paused: boolean;
}

/** Seconds of silence, while there is work, after which the worker counts as lost. */
const PATIENCE = { loading: 60, ready: 12 };

export class LabClient {
  readonly #open: () => Worker;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #ready = false;
  #lastId = 0;
  #silent = 0;
  #watch: ReturnType<typeof setInterval> | undefined;

  /** @param open makes the worker */
  constructor(open: () => Worker = openWorker) {
    this.#open = open;
  }

  /** Whether a question can be asked now. */
  get isReady(): boolean {
    return this.#ready;
  }

  /** Fetches whatever is not kept yet and starts the model. After a failure or `cancel()` it can be called again. */
  async load(onProgress: (progress: LoadProgress) => void): Promise<Ready> {
    this.close();
    if (typeof WebAssembly === 'undefined') throw new LabFailure('no-webassembly', 'WebAssembly is not defined');
    this.#start();
    const { result } = this.#send<Ready>({ type: 'load', place: findPlace() }, (reply, resolve) => {
      if (reply.type === 'progress') onProgress(reply.progress);
      if (reply.type === 'ready') resolve(reply.ready);
    });
    const ready = await result;
    this.#ready = true;
    return ready;
  }

  /** Asks one question; `onWord` gets each word as it is drawn. */
  ask(experiment: Experiment, onWord: (word: StreamedWord) => void): Promise<Answer> {
    return this.#send<Answer>({ type: 'ask', experiment }, (reply, resolve) => {
      if (reply.type === 'word') onWord(reply.word);
      if (reply.type === 'answer') resolve(reply.answer);
    }).result;
  }

  /** The likeliest next words after the question and the answer's words so far, for each setting. */
  candidates(
    experiment: Experiment,
    before: readonly string[],
    settings: readonly Setting[],
  ): Promise<readonly (readonly Candidate[])[]> {
    type Found = readonly (readonly Candidate[])[];
    return this.#send<Found>({ type: 'candidates', experiment, before, settings }, (reply, resolve) => {
      if (reply.type === 'candidates') resolve(reply.candidates);
    }).result;
  }

  /** Asks many questions; `onAnswers` gets the judged answers in batches. */
  count(request: CountRequest, onAnswers: (answers: readonly JudgedAnswer[]) => void): CountRun {
    const { id, result } = this.#send<'done'>({ type: 'count', request }, (reply, resolve) => {
      if (reply.type === 'counted') onAnswers(reply.answers);
      if (reply.type === 'done') resolve('done');
    });
    return {
      finished: orCancelled(result),
      pause: () => this.#hold(id, true),
      resume: () => this.#hold(id, false),
      cancel: () => this.#post({ id, type: 'cancel' }),
    };
  }

  /** Does ahead what every lesson begins with. A failure is left for the lesson to tell. */
  async prepare(): Promise<void> {
    const { result } = this.#send<'done'>({ type: 'prepare' }, (reply, resolve) => {
      if (reply.type === 'done') resolve('done');
    });
    await result.catch(() => undefined);
  }

  /**
   * Trains an adapter and looks at the panel now and then; `hear` gets every step and every look. When it has ended, the
   * adapter is the training `own`.
   */
  train(plan: TrainingPlan, options: TrainOptions, hear: (news: TrainingNews) => void): TrainingHandle {
    const { id, result } = this.#send<Trained>({ type: 'train', plan, options }, (reply, resolve) => {
      if (reply.type === 'trained-step' || reply.type === 'look') hear(reply);
      if (reply.type === 'trained') resolve(reply.trained);
    });
    const waiting = this.#waiting.get(id);
    if (waiting && options.paused) waiting.paused = true;
    return {
      finished: result,
      pause: () => this.#hold(id, true),
      resume: () => this.#hold(id, false),
      step: () => this.#post({ id, type: 'step' }),
      stop: () => this.#post({ id, type: 'cancel' }),
    };
  }

  /** Gives a lesson with a remedy and scores what comes of it; `hear` gets every step and every count. */
  score(recipe: BenchRecipe, hear: (news: ScoringNews) => void): ScoringRun {
    const { id, result } = this.#send<Score>({ type: 'score', recipe }, (reply, resolve) => {
      if (reply.type === 'taught' || reply.type === 'scored-part') hear(reply);
      if (reply.type === 'scored') resolve(reply.score);
    });
    return { finished: orCancelled(result), stop: () => this.#post({ id, type: 'cancel' }) };
  }

  /** The training `own` as a file of a few kilobytes. */
  saveAdapter(): Promise<AdapterFile> {
    return this.#send<AdapterFile>({ type: 'export-adapter' }, (reply, resolve) => {
      if (reply.type === 'adapter') resolve(reply.file);
    }).result;
  }

  /** Makes the adapter in a file the training `own`. Rejects with `not-an-adapter` or `foreign-adapter` if it is none of this model. */
  loadAdapter(bytes: Uint8Array): Promise<AdapterFile> {
    return this.#send<AdapterFile>({ type: 'import-adapter', bytes }, (reply, resolve) => {
      if (reply.type === 'adapter') resolve(reply.file);
    }).result;
  }

  /** Stops everything under way, loading included; the promises reject with the kind 'cancelled'. */
  cancel(): void {
    if (this.#ready) for (const id of this.#waiting.keys()) this.#post({ id, type: 'cancel' });
    else this.#end(new LabFailure('cancelled', 'Loading was cancelled.'));
  }

  /** Whether the next `load()` needs no download. */
  isCached(): Promise<boolean> {
    return isModelKept(findPlace());
  }

  /** Removes the model's files from the browser's cache, and the running model from memory. */
  async forget(): Promise<void> {
    this.close();
    await forgetModel(findPlace()).catch((error: unknown) => {
      throw asLabFailure(error);
    });
  }

  /** Ends the worker and gives its memory back. `load()` starts anew. */
  close(): void {
    this.#end(new LabFailure('cancelled', 'The model was closed.'));
  }

  /** Pauses what was asked for under an id, or lets it go on. */
  #hold(id: number, paused: boolean): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    waiting.paused = paused;
    this.#post({ id, type: paused ? 'pause' : 'resume' });
  }

  #start(): void {
    const worker = this.#open();
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#hear(data));
    // Also sent when the worker's script cannot be fetched.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      const offline = !event.message && !this.#ready;
      this.#end(new LabFailure(offline ? 'offline' : 'worker-lost', event.message || 'The worker did not start.'));
    });
    worker.addEventListener('messageerror', () => {
      this.#end(new LabFailure('worker-lost', 'A message of the worker could not be read.'));
    });
    this.#worker = worker;
    this.#silent = 0;
    // Counts ticks instead of comparing clocks: a machine that slept an hour has missed one tick, not 3,600.
    this.#watch = setInterval(() => this.#tick(), 1000);
  }

  #tick(): void {
    if (![...this.#waiting.values()].some(({ paused }) => !paused)) this.#silent = 0;
    else if (++this.#silent > (this.#ready ? PATIENCE.ready : PATIENCE.loading)) {
      this.#end(new LabFailure('worker-lost', `The worker was silent for ${this.#silent} seconds.`));
    }
  }

  #hear(reply: Reply): void {
    this.#silent = 0;
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    if (reply.type !== 'failed') {
      waiting.reply(reply);
      return;
    }
    const failure = new LabFailure(reply.failure.kind, reply.failure.detail);
    if (!isHarmless(reply.failure)) {
      this.#end(failure);
      return;
    }
    this.#waiting.delete(reply.id);
    waiting.fail(failure);
  }

  /** Sends a request under an id of its own; the result comes with its last reply. */
  #send<Result>(
    request: RequestBody,
    listen: (reply: Reply, resolve: (result: Result) => void) => void,
  ): { readonly id: number; readonly result: Promise<Result> } {
    const id = ++this.#lastId;
    const result = new Promise<Result>((resolve, reject) => {
      if (!this.#worker) throw new LabFailure('worker-lost', 'The model is not loaded.');
      const done = (result: Result) => {
        this.#waiting.delete(id);
        resolve(result);
      };
      this.#waiting.set(id, { reply: (reply) => listen(reply, done), fail: reject, paused: false });
      try {
        this.#post({ id, ...request } as Request);
      } catch (error) {
        this.#end(asLabFailure(error));
      }
    });
    return { id, result };
  }

  #post(request: Request): void {
    this.#worker?.postMessage(request);
  }

  /** Ends the worker; everything that waits fails. */
  #end(failure: LabFailure): void {
    clearInterval(this.#watch);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = false;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { fail } of waiting) fail(failure);
  }
}

/** A result, or 'cancelled' where the reader asked for that. */
function orCancelled<Result>(result: Promise<Result>): Promise<Result | 'cancelled'> {
  return result.catch((error: unknown) => {
    if (error instanceof LabFailure && error.kind === 'cancelled') return 'cancelled' as const;
    throw error;
  });
}

type WithoutId<R> = R extends unknown ? Omit<R, 'id'> : never;
type RequestBody = WithoutId<Request>;
