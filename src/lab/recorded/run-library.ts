/** The study's recorded lessons: which there are, and their looks when a reader plays one. */
import { samePlan } from '../plan.ts';
import type { RecordedRun, SeatAnswers, TrainingPlan } from '../training-run.ts';

/** One recorded lesson, as the page's list has it. */
export interface RunEntry {
  readonly id: string;
  readonly plan: TrainingPlan;
  /** The run whose adapter this one went on from. */
  readonly after?: string;
}

export class RunLibrary {
  readonly #entries: readonly RunEntry[];
  readonly #folder: string;
  readonly #asked = new Map<string, Promise<RecordedRun | undefined>>();

  /**
   * @param entries every recorded lesson
   * @param folder address of the folder that holds `<id>.json`
   */
  constructor(entries: readonly RunEntry[], folder: string) {
    this.#entries = entries;
    this.#folder = folder;
  }

  /** Whether a lesson of this plan was recorded. What went on from another lesson has no plan that says from which. */
  has(plan: TrainingPlan): boolean {
    return this.#entry(plan) !== undefined;
  }

  /** The recorded lesson of this plan; nothing where there is none or it cannot be fetched now. */
  find(plan: TrainingPlan): Promise<RecordedRun | undefined> {
    const id = this.#entry(plan)?.id;
    if (id === undefined) return Promise.resolve(undefined);
    const asked = this.#asked.get(id) ?? this.#fetch(id);
    this.#asked.set(id, asked);
    return asked;
  }

  #entry(plan: TrainingPlan): RunEntry | undefined {
    return this.#entries.find((entry) => entry.after === undefined && samePlan(entry.plan, plan));
  }

  async #fetch(id: string): Promise<RecordedRun | undefined> {
    try {
      const response = await fetch(`${this.#folder}${id}.json`);
      if (!response.ok) throw new Error(`status ${response.status}`);
      return (await response.json()) as RecordedRun;
    } catch {
      this.#asked.delete(id);
      return undefined;
    }
  }

  /** What the seats of the panel answered at a look of a recorded lesson; nothing where it cannot be fetched now. */
  async answers(id: string, step: number): Promise<readonly string[]> {
    try {
      const response = await fetch(`${this.#folder}${id}/answers-${step}.json`);
      if (!response.ok) throw new Error(`status ${response.status}`);
      return ((await response.json()) as SeatAnswers).answers;
    } catch {
      return [];
    }
  }
}
