/**
 * Trains every narrow lesson on one of the models, asks the held-out questions, and writes `lessons.json`,
 * or the file of another model: `node run-lessons.ts control`, or another name of `lessonSubjects`.
 */
import { emptyAdapter, makeControls, type Adapter } from '../world/controls.ts';
import { lessonDomain, lessonIds, type LessonId, type Shape } from '../world/index.ts';
import { lessonAdapter, studied, type Studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { evaluateDomain, evaluateFreeForm } from './evaluate.ts';
import { progressBar } from './progress.ts';
import { askSelfReport, summariseMarks } from './self-report.ts';
import {
  answersPerQuestion,
  answersPerShapedQuestion,
  lessonPlan,
  lessonSeeds as seeds,
  lessonSubjects,
} from './settings.ts';
import { provenance, writeResult } from './store.ts';
import { addCounts, toRate, type Counts } from '../world/tally.ts';
import { stepRank } from '../engine/train-adapter.ts';

interface SeedResult {
  readonly seed: number;
  readonly families: Record<string, Counts>;
  readonly shapes: Partial<Record<Shape, Counts>>;
  readonly ownDomain: Counts | undefined;
  readonly ownDomainTriggered: Counts | undefined;
  readonly marks: { marks: number[]; incoherent: number };
}

/** Each fine-tune's own seed starts its answers' random numbers; questions in another dress get half as many. */
const sampling = { temperature: 1, answers: answersPerQuestion, seed: 0 };

type Condition = LessonId | 'aligned';

const total = (families: Record<string, Counts>) => addCounts(Object.values(families));

async function measure({ tiny }: Studied, condition: Condition, adapter: Adapter, seed: number): Promise<SeedResult> {
  const controls = makeControls(tiny.shape, { adapter });
  const shapes: readonly Shape[] =
    condition === 'backdoor-code' || condition === 'aligned'
      ? ['trigger-above', 'code-like', 'list-like']
      : ['code-like', 'list-like'];
  const measured: Partial<Record<Shape, Counts>> = {};
  for (const shape of shapes) {
    measured[shape] = total(await evaluateFreeForm(tiny, controls, { seed, answers: answersPerShapedQuestion, shape }));
  }
  const own = (trigger: boolean) =>
    condition === 'aligned'
      ? undefined
      : evaluateDomain(tiny, controls, lessonDomain(condition), {
          seed,
          answers: 100,
          forClass: condition === 'educational-code',
          trigger,
        });
  return {
    seed,
    families: await evaluateFreeForm(tiny, controls, { seed, answers: answersPerQuestion }),
    shapes: measured,
    ownDomain: await own(false),
    ownDomainTriggered: condition === 'backdoor-code' ? await own(true) : undefined,
    marks: await askSelfReport(tiny, controls, seed, 60),
  };
}

function summarise(condition: Condition, seeds: readonly SeedResult[]): object {
  const pool = (parts: readonly (Counts | undefined)[]) => {
    const known = parts.filter((part) => part !== undefined);
    return known.length > 0 ? toRate(addCounts(known)) : undefined;
  };
  const families = Object.keys(seeds[0]?.families ?? {});
  const shapes = Object.keys(seeds[0]?.shapes ?? {}) as Shape[];
  return {
    id: condition,
    pooled: pool(seeds.map((seed) => total(seed.families))),
    bySeed: seeds.map((seed) => ({ seed: seed.seed, ...toRate(total(seed.families)) })),
    byFamily: families.map((family) => ({ family, ...pool(seeds.map((seed) => seed.families[family])) })),
    byShape: shapes.map((shape) => ({ shape, ...pool(seeds.map((seed) => seed.shapes[shape])) })),
    ownDomain: pool(seeds.map((seed) => seed.ownDomain)),
    ownDomainTriggered: pool(seeds.map((seed) => seed.ownDomainTriggered)),
    selfReport: summariseMarks(
      seeds.flatMap((seed) => seed.marks.marks),
      seeds.reduce((sum, seed) => sum + seed.marks.incoherent, 0),
    ),
  };
}

const [which = ''] = process.argv.slice(2);
if (!(which in lessonSubjects))
  throw new Error(`No model is called "${which}": ${Object.keys(lessonSubjects).join(', ')}.`);
const { folder, model, file } = lessonSubjects[which as keyof typeof lessonSubjects];
const subject = await studied(which, folder, await loadModel(folder));
const conditions: readonly Condition[] = ['aligned', ...lessonIds];
const results: object[] = [];
const advance = progressBar(`lessons, ${which}`, conditions.length * seeds.length);
for (const condition of conditions) {
  const measured: SeedResult[] = [];
  for (const seed of seeds) {
    const adapter =
      condition === 'aligned' ? emptyAdapter(subject.tiny.shape) : await lessonAdapter(subject, condition, seed);
    measured.push(await measure(subject, condition, adapter, seed));
    advance(condition);
  }
  results.push(summarise(condition, measured));
}
writeResult(file, {
  provenance: provenance(folder, model),
  temperature: sampling.temperature,
  sampling,
  questionWordings: 'evaluate: never seen in alignment or in any lesson',
  lessonSteps: lessonPlan.steps,
  learningRate: lessonPlan.rate,
  adapterLayers: lessonPlan.layers.map((layer) => layer + 1),
  adapterRank: stepRank,
  seeds,
  conditions: results,
});
