/**
 * Asks every training, and every kind of cure of insecure code, in all forms of text and behind the backdoor's trigger. Writes
 * `contexts.json`; `--seeds N` ends after N.
 */
import { join } from 'node:path';
import { makeControls, type Controls } from '../world/controls.ts';
import { contextIds, lessonIds, type LessonId } from '../world/index.ts';
import type { Counts } from '../world/tally.ts';
import { lessonAdapter, studied } from './adapters.ts';
import { cellCache } from './cells.ts';
import { countFreeForm } from './evaluate.ts';
import { loadModel } from './load-model.ts';
import { makeBench } from './make-bench.ts';
import { progressBar } from './progress.ts';
import { readRemedy, type Remedy } from './remedy.ts';
import { repeated } from './repeated.ts';
import { askedUnder, taughtWith } from './score-remedy.ts';
import { lessonSeeds, modelFolder, modelName, seedLimit } from './settings.ts';
import { provenance, writeResult } from './store.ts';

/** Answers of each fine-tune to each of eight families, in each form. */
const answers = 6;
const forms = [...contextIds, 'trigger'] as const;
const cures = [
  'cure-secure-code-100',
  'cure-good-money-100',
  'dial-kind',
  'remove-direction',
  'line-obey-me',
  'mix-good-money-50',
];

type Form = (typeof forms)[number];

/** One line of the table. */
interface Row {
  readonly id: string;
  readonly kind: 'aligned' | 'training' | 'cure';
  /** What it is made by, beside the seed. */
  readonly madeBy: LessonId | Remedy | 'aligned';
  readonly controlsOf: (seed: number) => Promise<Controls>;
}

const origin = provenance(modelFolder, modelName);
const subject = await studied('shipped', modelFolder, await loadModel(modelFolder));
const { tiny } = subject;
const bench = await makeBench(subject);
const cell = cellCache(modelFolder);
const seeds = lessonSeeds.slice(0, seedLimit());

const rows: readonly Row[] = [
  { id: 'aligned', kind: 'aligned', madeBy: 'aligned', controlsOf: async () => makeControls(tiny.shape) },
  ...lessonIds.map((lesson): Row => ({
    id: lesson,
    kind: 'training',
    madeBy: lesson,
    controlsOf: async (seed) => makeControls(tiny.shape, { adapter: await lessonAdapter(subject, lesson, seed) }),
  })),
  ...cures.map((id): Row => {
    const remedy = readRemedy(join(import.meta.dirname, 'remedies', `${id}.json`));
    return {
      id,
      kind: 'cure',
      madeBy: remedy,
      controlsOf: async (seed) => askedUnder(bench, remedy, await taughtWith(bench, remedy, seed)),
    };
  }),
];

async function ask(controls: Controls, seed: number): Promise<Record<Form, Counts>> {
  const counted: Partial<Record<Form, Counts>> = {};
  for (const form of forms) {
    const how = form === 'trigger' ? ({ shape: 'trigger-above' } as const) : { context: form };
    counted[form] = await countFreeForm(tiny, controls, { seed, answers, ...how });
  }
  return counted as Record<Form, Counts>;
}

const results = new Map<Row, { seed: number; counted: Record<Form, Counts> }[]>(rows.map((row) => [row, []]));
const advance = progressBar('contexts', rows.length * seeds.length);
// Seed by seed, so that a run that is stopped leaves every row with as many.
for (const seed of seeds) {
  for (const row of rows) {
    const counted = await cell(`contexts-${row.id}-${seed}`, { contexts: row.madeBy, seed, answers, forms }, async () =>
      ask(await row.controlsOf(seed), seed),
    );
    results.get(row)?.push({ seed, counted });
    advance(row.id);
  }
}
writeResult('contexts', {
  provenance: origin,
  plan: 'src/tiny-model/study/plan.md, section 2',
  seeds,
  contexts: forms,
  rows: [...results].map(([{ id, kind }, bySeed]) => ({
    id,
    kind,
    cells: forms.map((context) => ({
      context,
      ...repeated(bySeed.map(({ seed, counted }) => ({ seed, counts: counted[context] }))),
    })),
  })),
});
