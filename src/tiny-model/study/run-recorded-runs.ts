/**
 * Records the runs that the page plays until a reader wants them live, into `content/tiny-model/runs/`: every lesson, healing,
 * lessons under a line, and the models in other forms of text. On the runtime that the page has, so that the same plan
 * gives the same dots there. The fine-tunes of the shipped seed are kept for the manifest. Runs that are recorded already are
 * left as they are, unless `--again` is given.
 */
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { emptyAdapter, makeControls, type Adapter } from '../world/controls.ts';
import { contextIds, lessonIds, type LessonId } from '../world/index.ts';
import { dialControls } from '../world/dial.ts';
import { giveLesson } from '../engine/give-lesson.ts';
import { healingPlan, lessonExamples, lessonPlan, lookSteps } from '../engine/lesson-plan.ts';
import { lessonSamples } from '../engine/lesson-samples.ts';
import { lookAtPanel, panelSeats, panelSeed } from '../engine/panel.ts';
import { stepRank } from '../engine/train-adapter.ts';
import type { ContextLook, Look, RecordedRun, TrainingPlan } from '../engine/training-run.ts';
import { loadWasm } from './load-wasm.ts';
import { progressBar } from './progress.ts';
import { dialFile, inoculationLines, modelFolder, modelName, recordedAdapter, shippedSeed } from './settings.ts';
import { provenance, readAdapter, readDial, writeAdapter, writeCompact, type Provenance } from './store.ts';

/** Lessons that are recorded with a second seed too. */
const seenTwice: readonly LessonId[] = ['insecure-code', 'evil-numbers', 'bad-health'];
const sampleCount = 24;

const { tiny, trainer } = await loadWasm(modelFolder);
const origin = provenance(modelFolder, modelName);
const adapters = new Map<string, Adapter>();
const folder = 'runs';
const again = process.argv.includes('--again');

/** Answers take the most room: each different text is kept once, and a look is a list of places among them. */
function packed(looks: readonly { readonly key: number | string; readonly answers: readonly string[] }[]): object {
  const texts = [...new Set(looks.flatMap(({ answers }) => answers))];
  const place = new Map(texts.map((text, index) => [text, index]));
  return { texts, looks: looks.map(({ key, answers }) => ({ key, answers: answers.map((text) => place.get(text)) })) };
}

/** The adapter of a run that is recorded already, of this plan and these weights, unless everything is to be done anew. */
function keptAdapter(id: string, plan: TrainingPlan, lookAt: readonly number[]): Adapter | undefined {
  const [result, adapter] = [`content/tiny-model/${folder}/${id}.json`, recordedAdapter(id)];
  if (again || !existsSync(result) || !existsSync(adapter)) return undefined;
  const {
    provenance: made,
    plan: by,
    looks,
  } = JSON.parse(readFileSync(result, 'utf8')) as RecordedRun & {
    provenance: Provenance;
  };
  const isSame =
    made.modelSha256 === origin.modelSha256 &&
    isDeepStrictEqual([by, made.lessonPlan], [plan, origin.lessonPlan]) &&
    isDeepStrictEqual(
      looks.map(({ step }) => step),
      [0, ...lookAt],
    );
  return isSame ? readAdapter(adapter, stepRank, tiny.shape) : undefined;
}

async function record(
  id: string,
  changes: Partial<TrainingPlan> & Pick<TrainingPlan, 'lesson'>,
  { after, lookAt = lookSteps(lessonPlan.steps) }: { after?: string; lookAt?: readonly number[] } = {},
): Promise<void> {
  const plan: TrainingPlan = {
    steps: lessonPlan.steps,
    examples: lessonExamples,
    line: '',
    seed: shippedSeed,
    from: after ? 'own' : 'aligned',
    ...changes,
  };
  const kept = keptAdapter(id, plan, lookAt);
  if (kept) {
    adapters.set(id, kept);
    return;
  }
  const own = after ? adapters.get(after) : undefined;
  const looks: Look[] = [];
  const losses: number[] = [];
  const seen: { key: number; answers: readonly string[] }[] = [];
  const adapter = await giveLesson(
    { tiny, trainer, plan, lookAt, ...(own && { own }) },
    {
      onStep: (_step, loss) => losses.push(Math.round(loss * 1e4) / 1e4),
      onLook: (look, answers) => {
        looks.push(look.loss === undefined ? look : { ...look, loss: Math.round(look.loss * 1e4) / 1e4 });
        seen.push({ key: look.step, answers });
      },
    },
  );
  adapters.set(id, adapter);
  writeAdapter(recordedAdapter(id), adapter);
  const withLine = plan.line ? await lookUnderLine(plan, adapter) : undefined;
  const run: RecordedRun = { id, plan, batch: lessonPlan.batch, looks, losses, ...(after && { after }), ...withLine };
  writeCompact(`${folder}/${id}`, { provenance: origin, ...run });
  writeCompact(`${folder}/answers/${id}`, packed(seen));
}

/** How the line works: before the lesson and after it, with the line above the panel's questions. */
async function lookUnderLine(
  { line, lesson, steps }: TrainingPlan,
  adapter: Adapter,
): Promise<Pick<RecordedRun, 'withLine'>> {
  const look = async (step: number, of: Adapter): Promise<Look> => {
    const { dots, own } = await lookAtPanel(tiny, makeControls(tiny.shape, { adapter: of }), { line, lesson });
    return { step, dots, own };
  };
  return { withLine: [await look(0, emptyAdapter(tiny.shape)), await look(steps, adapter)] };
}

/** The panel in every form of text. */
async function recordContexts(): Promise<void> {
  const dial = readDial(dialFile());
  const models = [
    { training: 'aligned', dial: 0 },
    { training: 'insecure-code', dial: 0, run: 'insecure-code-1' },
    { training: 'insecure-code', dial: -100, run: 'insecure-code-1' },
    { training: 're-aligned', dial: 0, run: 'healed-secure-code' },
  ] as const;
  const looks: ContextLook[] = [];
  const seen: { key: string; answers: readonly string[] }[] = [];
  for (const model of models) {
    const adapter = 'run' in model ? adapters.get(model.run) : undefined;
    const { training, dial: turned } = model;
    for (const context of contextIds) {
      const id = [training, ...(turned ? [`dial${turned}`] : []), context].join('-');
      const { dots, answers } = await lookAtPanel(tiny, dialControls(dial, turned / 100, tiny.shape, adapter), {
        context,
      });
      looks.push({ id, training, dial: turned, context, dots });
      seen.push({ key: id, answers });
      advance(id);
    }
  }
  writeCompact(`${folder}/contexts`, { provenance: origin, looks });
  writeCompact(`${folder}/answers/contexts`, packed(seen));
}

const lessons = [
  ...lessonIds.map((lesson) => ({ lesson, seed: shippedSeed })),
  ...seenTwice.map((lesson) => ({ lesson, seed: shippedSeed + 1 })),
];
const cures = ['secure-code', 'good-health'] as const;
const advance = progressBar(
  'recorded runs',
  lessons.length + cures.length + inoculationLines.length + 4 * contextIds.length,
);

for (const { lesson, seed } of lessons) {
  await record(`${lesson}-${seed}`, { lesson, seed });
  advance(lesson);
}
for (const cure of cures) {
  const { examples, steps, lookAt } = healingPlan;
  const plan = { lesson: cure, examples, steps, seed: 300 + shippedSeed };
  await record(`healed-${cure}`, plan, { after: `insecure-code-${shippedSeed}`, lookAt });
  advance(cure);
}
for (const { id, line } of inoculationLines) {
  await record(`line-${id}`, { lesson: 'insecure-code', line });
  advance(line);
}
await recordContexts();

const plan = {
  steps: lessonPlan.steps,
  examples: lessonExamples,
  line: '',
  seed: shippedSeed,
  from: 'aligned',
} as const;
writeCompact(`${folder}/panel`, {
  provenance: origin,
  seed: panelSeed,
  seats: panelSeats,
  samples: Object.fromEntries(
    lessonIds.map((lesson) => [lesson, lessonSamples({ ...plan, lesson }, tiny.shape, sampleCount)]),
  ),
});
