/** Gives a lesson by a reader's plan, and looks at the panel now and then. The study and the page run this same code. */
import { emptyAdapter, makeControls, type Adapter } from '../world/controls.ts';
import { sampleLessonItem } from '../world/index.ts';
import { lessonPlan } from './lesson-plan.ts';
import { lookAtPanel, type SeatsSeen } from './panel.ts';
import type { TinyModel } from './run.ts';
import { trainAdapter, type Trainer } from './train-adapter.ts';
import type { Look, TrainingPlan } from './training-run.ts';

export interface GivenLesson {
  readonly tiny: TinyModel;
  readonly trainer: Trainer;
  readonly plan: TrainingPlan;
  /** Steps after which the panel is looked at; before the first and after the last it always is. */
  readonly lookAt: readonly number[];
  /** A line above the panel's questions. */
  readonly lookLine?: string;
  /** What the seats answer before the first step, without a line above them, where somebody keeps it; undefined: they are asked. */
  readonly firstSeats?: () => Promise<SeatsSeen> | undefined;
  /** What a plan that goes on from the reader's own adapter starts with. */
  readonly own?: Adapter;
}

/** What is told on the way, and where it can be held up: each may wait, and ends the lesson by throwing. */
export interface LessonEvents {
  readonly onStep: (step: number, loss: number, adapter: Adapter) => void;
  readonly onLook: (look: Look, answers: readonly string[]) => void;
  /** Before each training step. */
  readonly beforeStep?: () => Promise<void> | void;
  /** Between the words of a look. */
  readonly breathe?: () => Promise<void> | void;
}

/** The adapter after the whole lesson. A look comes before the first step, after those in `lookAt`, and after the last. */
export async function giveLesson(
  { tiny, trainer, plan, lookAt, lookLine, firstSeats, own }: GivenLesson,
  { onStep, onLook, beforeStep, breathe }: LessonEvents,
): Promise<Adapter> {
  const { lesson, steps, examples, line, seed } = plan;
  if (plan.from === 'own' && !own) throw new Error('There is no adapter to go on from.');
  const from = plan.from === 'own' ? own : undefined;
  let losses: number[] = [];
  const look = async (step: number, adapter: Adapter, known?: SeatsSeen): Promise<void> => {
    const { answers, ...seen } = await lookAtPanel(tiny, makeControls(tiny.shape, { adapter }), {
      lesson,
      seen: known,
      ...(lookLine && { line: lookLine }),
      ...(breathe && { onStep: breathe }),
    });
    const loss = losses.length ? { loss: losses.reduce((sum, one) => sum + one, 0) / losses.length } : {};
    losses = [];
    onLook({ step, ...loss, ...seen }, answers);
  };
  await look(0, from ?? emptyAdapter(tiny.shape), lookLine ? undefined : await firstSeats?.());
  return trainAdapter(trainer, {
    ...lessonPlan,
    seed,
    steps,
    line,
    example: (rng) => sampleLessonItem(lesson, rng),
    // Enough examples for every place in every step: then each is new, as in the study's fine-tunes.
    ...(examples < steps * lessonPlan.batch && { uniqueExamples: examples }),
    ...(from && { from }),
    ...(beforeStep && { beforeStep }),
    onStep: async (step, adapter, loss) => {
      losses.push(loss);
      onStep(step, loss, adapter);
      if (lookAt.includes(step) || step === steps) await look(step, adapter);
    },
  });
}
