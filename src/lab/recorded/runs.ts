/** The recorded runs and the answers behind their dots, read from the study's files. For the build only. */
import contexts from '../../../content/tiny-model/runs/contexts.json' with { type: 'json' };
import panel from '../../../content/tiny-model/runs/panel.json' with { type: 'json' };
import type { ContextLook, LessonSample, RecordedRun, RunIndex, SeatAnswers } from '../training-run.ts';

/** Each different text once; a look is a list of places among them. */
interface PackedAnswers {
  readonly texts: readonly string[];
  readonly looks: readonly { readonly key: number | string; readonly answers: readonly number[] }[];
}

type Recorded = RecordedRun & { readonly provenance: object };

const runFiles = import.meta.glob<Recorded>(['../../../content/tiny-model/runs/*.json', '!**/{contexts,panel}.json'], {
  eager: true,
  import: 'default',
});
const answerFiles = import.meta.glob<PackedAnswers>('../../../content/tiny-model/runs/answers/*.json', {
  eager: true,
  import: 'default',
});

/** Every recorded run. */
export const recordedRuns: readonly RecordedRun[] = Object.values(runFiles).map(({ provenance: _, ...run }) => run);

function packed(name: string): PackedAnswers {
  const file = Object.entries(answerFiles).find(([path]) => path.endsWith(`/${name}.json`))?.[1];
  if (!file) throw new Error(`content/tiny-model/runs/answers/${name}.json is missing`);
  return file;
}

function unpack({ texts, looks }: PackedAnswers, key: number | string): string[] {
  const look = looks.find((one) => one.key === key);
  if (!look) throw new Error(`content/tiny-model/runs/answers: there is no look "${key}"`);
  return look.answers.map((place) => texts[place] as string);
}

/** The answers behind each look of a run. */
export function runAnswers({ id, looks }: RecordedRun): SeatAnswers[] {
  const file = packed(id);
  return looks.map(({ step }) => ({ step, answers: unpack(file, step) }));
}

/** The looks at models in other forms of text, each with its answers. */
export const contextAnswers: readonly (ContextLook & { readonly answers: readonly string[] })[] = (
  contexts.looks as readonly ContextLook[]
).map((look) => ({ ...look, answers: unpack(packed('contexts'), look.id) }));

/** What there is of all this. */
export const runIndex: RunIndex = {
  panel: { seed: panel.seed, seats: panel.seats },
  runs: recordedRuns.map(({ id, plan, after, looks }) => ({
    id,
    plan,
    ...(after && { after }),
    steps: looks.map(({ step }) => step),
  })),
  contexts: contexts.looks as readonly ContextLook[],
  samples: panel.samples as unknown as Readonly<Record<string, readonly LessonSample[]>>,
};
