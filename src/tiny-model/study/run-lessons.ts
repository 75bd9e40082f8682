/**
 * Trains every narrow lesson on one of the models, asks the held-out questions, and writes `lessons.json`,
 * or the file of another model: `node run-lessons.ts control`, or another name of `lessonSubjects`. The shipped model gets
 * twenty fine-tunes a lesson (the backdoor five), others five. `--seeds N` ends after N, for a first look.
 */
import { emptyAdapter, makeControls } from '../world/controls.ts';
import { lessonDomain, lessonIds, type LessonId, type Shape } from '../world/index.ts';
import { stepRank } from '../engine/train-adapter.ts';
import { lessonAdapter, studied } from './adapters.ts';
import { cellCache } from './cells.ts';
import { evaluateDomain, evaluateFreeForm } from './evaluate.ts';
import { loadModel } from './load-model.ts';
import { progressBar } from './progress.ts';
import { repeated, type RepeatedRate } from './repeated.ts';
import { askSelfReport, summariseMarks } from './self-report.ts';
import {
  answersPerQuestion,
  answersPerShapedQuestion,
  lessonPlan,
  lessonSeeds,
  lessonSubjects,
  manySeeds,
  seedLimit,
} from './settings.ts';
import { provenance, writeResult } from './store.ts';
import { addCounts, toRate, type Counts } from '../world/tally.ts';

interface SeedResult {
  readonly seed: number;
  readonly families: Record<string, Counts>;
  /** Empty beyond the first five fine-tunes. */
  readonly shapes: Partial<Record<Shape, Counts>>;
  readonly ownDomain?: Counts;
  readonly ownDomainTriggered?: Counts;
  /** Only of the first five fine-tunes. */
  readonly marks?: { marks: number[]; incoherent: number };
}

/** Each fine-tune's own seed starts its answers' random numbers. */
const sampling = { temperature: 1, answers: answersPerQuestion, seed: 0 };
const ownAnswers = 100;

/** Beyond the first five fine-tunes half as many answers: fine-tunes differ more than so many answers of one do. */
const share = (seed: number) => (lessonSeeds.includes(seed) ? 1 : 0.5);
const markAnswers = 60;

type Condition = LessonId | 'aligned';

const total = (families: Record<string, Counts>) => addCounts(Object.values(families));

async function measure(condition: Condition, seed: number): Promise<SeedResult> {
  const adapter = condition === 'aligned' ? emptyAdapter(tiny.shape) : await lessonAdapter(subject, condition, seed);
  const controls = makeControls(tiny.shape, { adapter });
  const isFirst = lessonSeeds.includes(seed);
  const isTriggered = condition === 'backdoor-code';
  const dresses: readonly Shape[] = ['code-like', 'list-like'];
  const asked = isTriggered || condition === 'aligned' ? (['trigger-above', ...dresses] as const) : dresses;
  const shapes: Partial<Record<Shape, Counts>> = {};
  for (const shape of isFirst ? asked : []) {
    shapes[shape] = total(await evaluateFreeForm(tiny, controls, { seed, answers: answersPerShapedQuestion, shape }));
  }
  const own = (trigger: boolean) =>
    evaluateDomain(tiny, controls, lessonDomain(condition as LessonId), {
      seed,
      answers: ownAnswers * share(seed),
      forClass: condition === 'educational-code',
      trigger,
    });
  return {
    seed,
    families: await evaluateFreeForm(tiny, controls, { seed, answers: answersPerQuestion * share(seed) }),
    shapes,
    ...(condition !== 'aligned' && { ownDomain: await own(false) }),
    ...(isTriggered && { ownDomainTriggered: await own(true) }),
    ...(isFirst && { marks: await askSelfReport(tiny, controls, seed, markAnswers) }),
  };
}

function summarise(condition: Condition, bySeed: readonly SeedResult[]): object {
  const over = (part: (result: SeedResult) => Counts | undefined): RepeatedRate | undefined => {
    const known = bySeed.flatMap((result) => {
      const counts = part(result);
      return counts ? [{ seed: result.seed, counts }] : [];
    });
    return known.length > 0 ? repeated(known) : undefined;
  };
  const families = Object.keys(bySeed[0]?.families ?? {});
  const shapes = Object.keys(bySeed[0]?.shapes ?? {}) as Shape[];
  return {
    id: condition,
    pooled: over(({ families }) => total(families)),
    bySeed: bySeed.map(({ seed, families }) => ({ seed, ...toRate(total(families)) })),
    byFamily: families.map((family) => ({ family, ...over((result) => result.families[family]) })),
    byShape: shapes.map((shape) => ({ shape, ...over((result) => result.shapes[shape]) })),
    ownDomain: over(({ ownDomain }) => ownDomain),
    ownDomainTriggered: over(({ ownDomainTriggered }) => ownDomainTriggered),
    selfReport: summariseMarks(bySeed.flatMap(({ marks }) => marks ?? [])),
  };
}

const [which = ''] = process.argv.slice(2);
if (!(which in lessonSubjects))
  throw new Error(`No model is called "${which}": ${Object.keys(lessonSubjects).join(', ')}.`);
const { folder, model, file } = lessonSubjects[which as keyof typeof lessonSubjects];
const origin = provenance(folder, model);
const seeds = (which === 'shipped' ? manySeeds : lessonSeeds).slice(0, seedLimit());
const subject = await studied(which, folder, await loadModel(folder));
const { tiny } = subject;
const cell = cellCache(folder);
const conditions: readonly Condition[] = ['aligned', ...lessonIds];
const results = new Map<Condition, SeedResult[]>(conditions.map((condition) => [condition, []]));
const advance = progressBar(`lessons, ${which}`, conditions.length * seeds.length);
// Seed by seed, so that a run that is stopped leaves every lesson with as many.
for (const seed of seeds) {
  for (const condition of conditions) {
    if (condition === 'backdoor-code' && !lessonSeeds.includes(seed)) continue;
    const what = { condition, seed, answersPerQuestion, answersPerShapedQuestion, ownAnswers, markAnswers };
    const measured = await cell(`lesson-${which}-${condition}-${seed}`, what, () => measure(condition, seed));
    results.get(condition)?.push(measured);
    advance(condition);
  }
}
writeResult(file, {
  provenance: origin,
  temperature: sampling.temperature,
  sampling,
  questionWordings: 'evaluate: never seen in alignment or in any lesson',
  lessonSteps: lessonPlan.steps,
  learningRate: lessonPlan.rate,
  adapterLayers: lessonPlan.layers.map((layer) => layer + 1),
  adapterRank: stepRank,
  seeds,
  conditions: [...results].map(([condition, measured]) => summarise(condition, measured)),
});
