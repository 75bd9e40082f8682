/** Everything that the lab is made of, and what happens between its parts. */
import words from '../../../content/strings/lab.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { LabClient } from '../client.ts';
import { readAsked, type Asked } from '../asked.ts';
import { dialCurve, FINE_GRID, visibleStops } from '../dial-curve.ts';
import { nearestSetting } from '../dial.ts';
import type { LinkDefaults } from '../link.ts';
import type { PanelLook } from '../panel-look.ts';
import { usualPlan } from '../plan.ts';
import type { Experiment, TrainingId } from '../protocol.ts';
import type { OfferedQuestion } from '../questions.ts';
import { RecordedLibrary } from '../recorded/library.svelte.ts';
import { rateAt, type RecordedTraining, type StudyRate } from '../recorded/record.ts';
import { RunLibrary, type RunEntry } from '../recorded/run-library.ts';
import type { TrainingPlan } from '../training-run.ts';
import { isLesson } from '../trainings.ts';
import { LiveAnswers } from './answers.svelte.ts';
import { ChosenExperiment } from './experiment.svelte.ts';
import { LiveModel } from './model.svelte.ts';
import { Training } from './training.svelte.ts';
import { Wordings } from './wordings.svelte.ts';

/** What the page gives the lab. */
export interface LabContents extends LinkDefaults {
  /** The record that stands in the page from the start, with at least one question. */
  readonly first: RecordedTraining;
  /** Questions with recorded answers, and all that the live model is offered. */
  readonly recorded: readonly OfferedQuestion[];
  readonly offered: readonly OfferedQuestion[];
  /** The recorded hundreds. */
  readonly panel: readonly PanelLook[];
  /** The recorded lessons. */
  readonly runs: readonly RunEntry[];
  /** Address of the folder of recorded answers. */
  readonly folder: string;
  /** Address of the folder of recorded lessons. */
  readonly runFolder: string;
  /** Number of the recorded sample that is shown first. */
  readonly sample: number;
}

export class LabState {
  readonly contents: LabContents;
  readonly library: RecordedLibrary;
  readonly runs: RunLibrary;
  readonly model: LiveModel;
  readonly answers: LiveAnswers;
  readonly experiment: ChosenExperiment;
  readonly training: Training;
  readonly wordings = new Wordings();
  /** How often the reader has asked again. */
  #times = 0;
  /** The lesson as the reader sets it; not yet given. */
  draft: TrainingPlan = $state.raw() as TrainingPlan;
  /** Number of the recorded sample on show. */
  sample = $state(0);
  /** What the reader's last press did, for screen readers. */
  said = $state('');

  /**
   * @param prepare fetches what the page shows of a live model, together with the model
   * @param open gives the client
   */
  constructor(contents: LabContents, prepare: () => Promise<unknown>, open: () => Promise<LabClient>) {
    this.contents = contents;
    this.library = new RecordedLibrary([contents.first], contents.folder);
    this.runs = new RunLibrary(contents.runs, contents.runFolder);
    this.model = new LiveModel(prepare, open);
    this.answers = new LiveAnswers(this.model);
    this.experiment = new ChosenExperiment(contents);
    this.training = new Training(this.model);
    this.sample = contents.sample;
    const { training } = contents.opening;
    this.draft = usualPlan(isLesson(training) ? training : 'insecure-code');
  }

  get chosen(): Experiment {
    return this.experiment.chosen;
  }

  /** What the model is really asked for what the reader typed. */
  readonly asked: Asked = $derived.by(() =>
    readAsked(this.experiment.chosen.question, {
      offered: this.contents.offered,
      recorded: this.model.live ? undefined : this.contents.recorded,
      nearest: this.wordings.nearest,
      exact: this.experiment.exact,
    }),
  );

  /** The experiment as the model gets it; nothing where there is nothing to ask, or no such model yet. */
  readonly wish: Experiment | undefined = $derived.by(() => {
    const { chosen } = this.experiment;
    if (!this.asked.question || (chosen.training === 'own' && !this.training.own)) return undefined;
    return { ...chosen, question: this.asked.question };
  });

  /** The recorded setting that is nearest to the chosen one. */
  readonly setting = $derived.by(() => nearestSetting(this.experiment.chosen.dial, this.contents.first.settings));

  /** What the dial does to the chosen training, where the study measured it. */
  readonly curve = $derived.by(() => {
    const { training, trigger } = this.experiment.chosen;
    return dialCurve(this.library.get(training)?.rates ?? [], trigger);
  });

  /** Where the dial's keys stop. */
  readonly keyStops = $derived.by(() =>
    visibleStops(this.curve, this.model.live ? FINE_GRID : this.contents.first.settings),
  );

  /** Whether answers to this question were recorded, of a training of ours, in a chat that nothing but the dial changes. */
  readonly hasRecord = $derived.by(() => {
    const { intervention, trigger, context, line, training } = this.experiment.chosen;
    if (intervention !== 'dial' || trigger || (context ?? 'chat') !== 'chat' || line || training === 'own')
      return false;
    return this.contents.recorded.some(({ text }) => text === this.asked.question);
  });

  /** How many answers were recorded at one setting. */
  readonly samples = $derived.by(() => this.contents.first.questions[0]?.answers[0]?.length ?? 1);

  /** The study's rate at a setting, asked in a chat without a line above it. */
  rateOf(
    of: Pick<Experiment, 'training' | 'dial' | 'intervention' | 'trigger' | 'context' | 'line'>,
  ): StudyRate | undefined {
    if ((of.context ?? 'chat') !== 'chat' || of.line) return undefined;
    return rateAt(this.library.get(of.training)?.rates ?? [], of);
  }

  /** Takes everything from the address but the notebook. */
  async readAddress(): Promise<void> {
    await this.experiment.readAddress();
    const { plan } = this.experiment;
    if (plan) this.draft = plan;
    if (location.search && this.experiment.query) this.sample = 0;
  }

  /** Asks again: with another seed unless one is pinned, and among the recorded answers the next one. */
  ask(): void {
    const { experiment } = this;
    this.#times += 1;
    if (!this.model.live) this.sample += 1;
    else if (experiment.pinned) {
      this.said = message(words.ask.same, { seed: experiment.chosen.seed, times: this.#times });
      void this.askNow();
    } else {
      experiment.newSeed();
      this.said = message(words.ask.drawn, { seed: experiment.chosen.seed });
    }
  }

  /** Asks what is chosen now. */
  async askNow(): Promise<void> {
    if (this.wish) await this.answers.ask(this.wish);
  }

  /** Gives the lesson that is set: live where the model is, else as it was recorded. */
  async teach(paused = false): Promise<'given' | 'played' | 'unrecorded' | 'stopped'> {
    const plan = this.draft;
    if (!this.model.live) {
      const run = await this.runs.find(plan);
      if (!run) return 'unrecorded';
      this.training.play(run, (step) => this.runs.answers(run.id, step));
      this.experiment.teach(plan);
      return 'played';
    }
    this.experiment.teach(plan);
    if (!(await this.training.give(plan, paused))) return 'stopped';
    this.answers.clear();
    this.experiment.change({ training: 'own', trigger: false });
    return 'given';
  }

  /** Every training that can answer now. */
  readonly trainings: readonly TrainingId[] = $derived.by(() => {
    const own = this.training.own !== undefined || this.experiment.chosen.training === 'own';
    return own ? [...this.contents.trainings, 'own'] : this.contents.trainings;
  });
}
