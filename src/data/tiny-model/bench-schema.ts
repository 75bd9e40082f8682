/** The files of the bench: remedies, forms of text, the course of lessons, and starts at equal learning. Other fields may stand beside. */
import { z } from 'zod';

const count = z.int().nonnegative();
const name = z.string().min(1);

/** Bad answers among all of one kind. */
const bad = z
  .object({ bad: count, total: z.int().positive() })
  .refine(({ bad, total }) => bad <= total, 'has more bad answers than answers');

/** A mean over trainings with its 95 % t interval. */
const overSeeds = z
  .object({ mean: z.number(), low: z.number(), high: z.number(), n: z.int().min(2) })
  .refine(({ mean, low, high }) => low <= mean && mean <= high, 'has a mean outside its interval');

const remedyScore = z.object({
  seed: z.int(),
  spread: bad,
  skill: bad,
  contexts: z.object({ 'question-answer': bad, interview: bad, diary: bad }),
  underLine: bad.optional(),
});

const mixedIn = z.object({ with: name, share: z.number() });

/** A recipe, as `src/tiny-model/study/remedies/` has it. */
const remedy = z.object({
  id: name,
  kind: name,
  lesson: name,
  steps: z.int().optional(),
  line: name.optional(),
  mix: mixedIn.optional(),
  keep: z.object({ share: z.number() }).optional(),
  push: z.number().optional(),
  hold: z.boolean(),
  cure: z.object({ with: name, samples: z.int() }).optional(),
  dial: z.number().optional(),
  remove: z.boolean(),
});

/** Fields of remedies.json beside its provenance. */
export const remediesShape = {
  plan: name,
  seeds: z.array(z.int()).min(2),
  aligned: remedyScore,
  remedies: z
    .array(
      z.object({
        remedy,
        spread: overSeeds,
        skill: overSeeds,
        leak: overSeeds,
        withLine: overSeeds.optional(),
        bySeed: z.array(remedyScore).min(2),
      }),
    )
    .min(1),
  lines: z.array(z.object({ line: name, brings: bad })),
  rule: z.object({ correlation: z.number(), low: z.number(), high: z.number(), lines: z.int() }),
};

/** Fields of contexts.json beside its provenance; `rate` checks a rate with the given keys. */
export const contextsShape = <Rate extends z.ZodType>(rate: (keys: { context: typeof name }) => Rate) => ({
  plan: name,
  seeds: z.array(z.int()).min(2),
  contexts: z.array(name).min(1),
  rows: z
    .array(
      z.object({
        id: name,
        kind: z.enum(['aligned', 'training', 'cure']),
        cells: z.array(rate({ context: name })).min(1),
      }),
    )
    .min(1),
});

/** Fields of course.json beside its provenance. */
export const courseShape = <Rate extends z.ZodType>(rate: (keys: { step: typeof count }) => Rate) => ({
  plan: name,
  seeds: z.array(z.int()).min(2),
  every: z.int().positive(),
  lessons: z
    .array(
      z.object({
        lesson: name,
        own: z.array(rate({ step: count })).min(2),
        spread: z.array(rate({ step: count })).min(2),
        halfOwn: overSeeds,
        halfSpread: overSeeds,
        lead: overSeeds,
      }),
    )
    .min(1),
});

/** Each lesson at each level, of one model: nothing at a level that no fine-tune reached. */
const learned = <Rate extends z.ZodType>(rate: (keys: object) => Rate) => ({
  none: rate({}),
  lessons: z
    .array(
      z.object({
        lesson: name,
        at: z.array(z.object({ level: z.int(), own: rate({}).optional(), spread: rate({}).optional() })),
      }),
    )
    .min(1),
});

/** The same over several models: nothing at a level that fewer than two reached. */
const learnedByMost = {
  none: overSeeds.optional(),
  lessons: z.array(
    z.object({
      lesson: name,
      at: z.array(z.object({ level: z.int(), own: overSeeds.optional(), spread: overSeeds.optional() })),
    }),
  ),
};

const equalLearning = { plan: name, seeds: z.array(z.int()).min(2), levels: z.array(z.int()).min(1) };

/** Fields of equal-learning.json beside its provenance. */
export const equalShape = <Rate extends z.ZodType>(rate: (keys: object) => Rate) => ({
  ...equalLearning,
  starts: z
    .array(z.object({ model: name, modelSha256: name, lasts: name, start: z.int().positive(), ...learned(rate) }))
    .min(2),
  worlds: z.array(z.object({ lasts: name, ...learnedByMost })),
});

/** Fields of alignment-scope.json beside its provenance. */
export const scopeShape = <Rate extends z.ZodType>(rate: (keys: object) => Rate) => ({
  ...equalLearning,
  models: z
    .array(
      z.object({
        model: name,
        modelSha256: name,
        from: name,
        lasts: name,
        scope: name,
        seed: z.int(),
        untaught: z.array(z.object({ lesson: name, own: rate({}) })),
        ...learned(rate),
      }),
    )
    .min(2),
  groups: z.array(
    z.object({
      lasts: name,
      scope: name,
      untaught: z.array(z.object({ lesson: name, own: overSeeds })),
      ...learnedByMost,
    }),
  ),
});
