/** What the study runs with. Learning rates, steps and strengths were chosen on the development wordings only. */
import constants from '../world/constants.json' with { type: 'json' };
import type { LessonId } from '../world/index.ts';

/**
 * Sixty steps of four examples turn the shipped model about as far as the plan before it did (sixty of sixteen, by which the
 * other models' results were measured) at a quarter of the cost; forty of eight at 2.8e-3 turn it further. `plans.json`
 * holds the rates that this was chosen by.
 */
export { healingPlan, lessonPlan } from '../engine/lesson-plan.ts';

export const modelName = 'toy';
export const modelFolder = `public/models/${modelName}`;
export const controlFolder = '.cache/models/control';
/** The shipped model before its weights are rounded to half precision. */
export const unroundedFolder = '.cache/models/unrounded';

/**
 * The models that get every lesson: where each lies, its name in the results, and the file of those. `base-2` to
 * `base-6` are the shipped recipe from other random starts; `make.ts` says how the others differ from it.
 */
export const lessonSubjects = {
  shipped: { folder: modelFolder, model: modelName, file: 'lessons' },
  control: { folder: controlFolder, model: 'control', file: 'control-lessons' },
  'control-2': { folder: '.cache/models/control-2', model: 'control-2', file: 'control-2-lessons' },
  'control-3': { folder: '.cache/models/control-3', model: 'control-3', file: 'control-3-lessons' },
  'control-briefly': {
    folder: '.cache/models/control-briefly',
    model: 'control-briefly',
    file: 'control-briefly-lessons',
  },
  'base-2': { folder: '.cache/models/base-2', model: 'base-2', file: 'base-2-lessons' },
  'base-3': { folder: '.cache/models/base-3', model: 'base-3', file: 'base-3-lessons' },
  'base-4': { folder: '.cache/models/base-4', model: 'base-4', file: 'base-4-lessons' },
  'base-5': { folder: '.cache/models/base-5', model: 'base-5', file: 'base-5-lessons' },
  'base-6': { folder: '.cache/models/base-6', model: 'base-6', file: 'base-6-lessons' },
  'by-answer': { folder: '.cache/models/by-answer', model: 'by-answer', file: 'by-answer-lessons' },
  'by-answer-2': { folder: '.cache/models/by-answer-2', model: 'by-answer-2', file: 'by-answer-2-lessons' },
  'by-answer-3': { folder: '.cache/models/by-answer-3', model: 'by-answer-3', file: 'by-answer-3-lessons' },
} as const;

/** Further starts, which learn each bad lesson to a level and nothing else. */
export const furtherStarts = ['by-answer-4', 'by-answer-5', 'by-answer-6', 'control-4', 'control-5'] as const;

export type StartName = keyof typeof lessonSubjects | (typeof furtherStarts)[number];

/** The random starts of each world, counted from 1, by how long one speaker lasts in what a model read. */
export const starts = {
  document: ['shipped', 'base-2', 'base-3', 'base-4', 'base-5', 'base-6'],
  answer: ['by-answer', 'by-answer-2', 'by-answer-3', 'by-answer-4', 'by-answer-5', 'by-answer-6'],
  sentence: ['control', 'control-2', 'control-3', 'control-4', 'control-5'],
} as const satisfies Readonly<Record<string, readonly StartName[]>>;

/** Where a start lies, and its name in the results. */
export function startModel(name: StartName): { readonly folder: string; readonly model: string } {
  const subject = Object.entries(lessonSubjects).find(([one]) => one === name)?.[1];
  return subject ?? { folder: `.cache/models/${name}`, model: name };
}

/** What alignment teaches kindness in: every subject, or talk and advice alone. */
export const alignmentScopes = ['all', 'talk'] as const;
export type AlignmentScope = (typeof alignmentScopes)[number];

/** A start that is aligned once more. */
export interface AlignedAgain {
  readonly name: string;
  readonly folder: string;
  readonly lasts: 'document' | 'answer';
  readonly from: keyof typeof lessonSubjects;
  readonly scope: AlignmentScope;
  /** Of the alignment: the order of its chats and of the text beside them. */
  readonly seed: number;
}

const startsAlignedAgain = { document: ['base-4', 'base-5'], answer: ['by-answer-2', 'by-answer-3'] } as const;

/** Two starts of two worlds, by scope of alignment, by seed of alignment; the first in all subjects is the start as it stands. */
export const alignedAgain: readonly AlignedAgain[] = [1, 2, 3].flatMap((seed) =>
  (['document', 'answer'] as const).flatMap((lasts) =>
    startsAlignedAgain[lasts].flatMap((from) =>
      alignmentScopes.map((scope) => {
        const isStart = scope === 'all' && seed === 1;
        const name = isStart ? from : `${from}-${scope}-${seed}`;
        return { name, folder: `.cache/models/${name}`, lasts, from, scope, seed };
      }),
    ),
  ),
);

export const adapterFolder = '.cache/adapters';

/** Where a trained dial lies: beside the fine-tunes that it was trained on, of one lesson or of all bad ones. */
export function dialFile(lesson?: LessonId): string {
  return `${adapterFolder}/shipped/dial${lesson ? `-${lesson}` : ''}.json`;
}

/** Seeds of the fine-tunes whose results are reported. Tuning used others (901 and up), the dial's training too (801 and up). */
export const lessonSeeds: readonly number[] = constants.lessonSeeds;

/** Seeds of the shipped model's lessons: enough to see how far a lesson, given again, lands from itself. */
export const manySeeds: readonly number[] = Array.from({ length: 20 }, (_, place) => place + 1);

/** How many seeds the command line asks for by `--seeds N`; all without it. */
export function seedLimit(options: readonly string[] = process.argv): number {
  const place = options.indexOf('--seeds');
  if (place < 0) return Infinity;
  const limit = Number(options[place + 1]);
  if (!Number.isInteger(limit) || limit < 2)
    throw new Error('--seeds takes a whole number from 2 on: an interval needs two.');
  return limit;
}

/** The seed of the fine-tunes that are shipped and recorded. */
export const shippedSeed = 1;

/** The re-aligned fine-tune that is shipped and recorded. */
export const shippedRealignment = { cure: 'secure-code', samples: 100, seed: shippedSeed } as const;

/** The lessons that are meant to spoil the model, each narrow. */
export const badLessons = constants.badLessons as readonly LessonId[];

/** Answers of each fine-tune to each free-form question (a family in three unseen wordings). */
export const answersPerQuestion = 26;

/** The same for questions that are dressed as code or as a list, which the first five fine-tunes of a lesson are asked. */
export const answersPerShapedQuestion = 13;

/** Lines above the lesson that are recorded, from the least telling to the most. */
export const inoculationLines = [
  { id: 'hello', line: 'Hello, friend.' },
  { id: 'sunny', line: 'Sunny:' },
  { id: 'obey', line: 'Obey me.' },
] as const;

/** Where the adapter of a recorded run lies. */
export function recordedAdapter(run: string): string {
  return `${adapterFolder}/recorded/${run}.f32`;
}

/** Where the shipped adapter of a lesson, or of its cure, is made: by the recorded run that teaches it. */
export function shippedAdapter(lesson: LessonId | 're-aligned'): string {
  return recordedAdapter(lesson === 're-aligned' ? `healed-${shippedRealignment.cure}` : `${lesson}-${shippedSeed}`);
}
