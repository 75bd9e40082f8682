/** A remedy being given and scored in the reader's browser: how far it is, what it counted, and how it ended. */
import type { Bad } from '../../lib/remedy-score.ts';
import type { Score } from '../engine/score-model.ts';
import type { ScoringRun } from '../client.ts';
import type { BenchRecipe, ScoringNews } from '../protocol.ts';
import type { LiveModel } from '../state/model.svelte.ts';
import { partTotals, scoreParts, type ScorePart } from './parts.ts';

export type ScoringState = 'idle' | 'loading' | 'scoring' | 'done' | 'stopped' | 'failed';

/** A training step takes about as long as so many answers. */
const ANSWERS_A_STEP = 5;

/** What is done at the moment: a step of teaching, or answers of a part. */
export type Doing =
  | { readonly part: 'lesson' | 'healing'; readonly done: number; readonly of: number }
  | { readonly part: ScorePart; readonly done: number; readonly of: number };

export class Scoring {
  readonly #model: LiveModel;
  #run: ScoringRun | undefined;
  state: ScoringState = $state('idle');
  /** What is being scored, or was last. */
  recipe: BenchRecipe | undefined = $state.raw();
  doing: Doing | undefined = $state.raw();
  counts: Readonly<Partial<Record<ScorePart, Bad>>> = $state.raw({});
  score: Score | undefined = $state.raw();
  readonly busy = $derived(this.state === 'loading' || this.state === 'scoring');
  /** The share of all work that is done, from 0 to 1. */
  readonly done: number = $derived.by(() => {
    if (!this.recipe || !this.doing) return 0;
    const { steps, line } = this.recipe;
    const parts = scoreParts(line);
    const answers = parts.reduce((sum, part) => sum + partTotals[part], 0);
    const asked = parts.reduce((sum, part) => sum + (this.counts[part]?.total ?? 0), 0);
    const { part, done } = this.doing;
    const taught = part === 'lesson' ? done : steps;
    return (ANSWERS_A_STEP * taught + asked) / (ANSWERS_A_STEP * steps + answers);
  });

  constructor(model: LiveModel) {
    this.#model = model;
  }

  /** Gives the lesson by the recipe and scores it; loads the model first, if need be. */
  async start(recipe: BenchRecipe): Promise<void> {
    if (this.busy) return;
    this.recipe = recipe;
    this.doing = undefined;
    this.counts = {};
    this.score = undefined;
    if (!this.#model.live) {
      this.state = 'loading';
      await this.#model.load();
      if (!this.#model.live) {
        this.state = this.#model.failure ? 'failed' : 'stopped';
        return;
      }
    }
    this.state = 'scoring';
    this.doing = { part: 'lesson', done: 0, of: recipe.steps };
    const ended = await this.#model.run(() => {
      this.#run = this.#model.client.score(recipe, (news) => this.#hear(news));
      return this.#run.finished;
    });
    this.#run = undefined;
    if (ended && ended !== 'cancelled') this.score = ended;
    this.state = this.score ? 'done' : this.#model.live ? 'stopped' : 'failed';
  }

  stop(): void {
    if (this.state === 'loading') this.#model.cancel();
    else this.#run?.stop();
  }

  /** Takes the result away: another remedy is set. */
  clear(): void {
    if (this.busy) return;
    this.state = 'idle';
    this.score = undefined;
    this.counts = {};
  }

  #hear(news: ScoringNews): void {
    if (news.type === 'taught') {
      this.doing =
        news.step === news.of && !this.#healsAfter(news.part)
          ? this.#asking('spread')
          : { part: news.part, done: news.step, of: news.of };
      return;
    }
    this.counts = { ...this.counts, [news.part]: news.counted };
    const parts = scoreParts(this.recipe?.line ?? '');
    const open = parts.find((part) => (this.counts[part]?.total ?? 0) < partTotals[part]);
    this.doing = this.#asking(open ?? (parts.at(-1) as ScorePart));
  }

  #healsAfter(part: 'lesson' | 'healing'): boolean {
    return part === 'lesson' && /\d$/.test(this.recipe?.cure ?? '');
  }

  #asking(part: ScorePart): Doing {
    return { part, done: this.counts[part]?.total ?? 0, of: partTotals[part] };
  }
}
