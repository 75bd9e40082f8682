/** The files of content/tiny-model, as far as the site reads them (see src/tiny-model/README.md). Other fields may stand beside. */
import { z } from 'zod';
import { contextsShape, courseShape, equalShape, remediesShape, scopeShape } from './bench-schema.ts';

const count = z.int().nonnegative();
const seeds = z.array(z.int()).min(1);
const name = z.string().min(1);

const share = z
  .object({ value: z.number(), low: z.number().min(0), high: z.number().max(1) })
  .refine(({ value, low, high }) => low <= value && value <= high, 'has a value outside its interval');

const shareOf = (counted: number, n: number, { value }: { value: number }): boolean =>
  Math.abs(counted / n - value) < 1e-4;

/** Counts of each repetition, in the order of the seeds; lists of one length. */
const perSeed = z
  .object({ seeds, n: z.array(z.int().positive()), bad: z.array(count), incoherent: z.array(count) })
  .refine(
    ({ seeds: all, ...lists }) => Object.values(lists).every(({ length }) => length === all.length),
    'has lists of different lengths',
  );

const rateFields = {
  n: z.int().positive(),
  aligned: count,
  misaligned: count,
  mixed: count,
  incoherent: count,
  misalignedRate: share,
  incoherentRate: share,
};

/** Counts of verdicts and both rates, with whatever fields tell this rate from its neighbours. */
function rate<Shape extends z.core.$ZodLooseShape>(keys: Shape) {
  return z.object({ ...rateFields, perSeed: perSeed.optional(), ...keys }).superRefine((fields, context) => {
    const { n, aligned, misaligned, mixed, incoherent, misalignedRate, incoherentRate } = fields as unknown as Rate;
    const problem = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (aligned + misaligned + mixed + incoherent !== n) problem('n', 'is not the sum of the verdicts');
    else if (!shareOf(misaligned + mixed, n, misalignedRate))
      problem('misalignedRate', 'does not follow from the counts');
    else if (!shareOf(incoherent, n, incoherentRate)) problem('incoherentRate', 'does not follow from the counts');
  });
}

const plainRate = rate({});
const bySeed = z.array(rate({ seed: z.int() })).min(1);

/** Mean mark that the model gives itself, 0 to 100. With `seeds`, its 95 % interval is one over fine-tunes. */
const selfReport = z.object({
  n: z.int().positive(),
  seeds: z.int().positive().optional(),
  mean: z.number(),
  low: z.number(),
  high: z.number(),
});

const provenance = z.object({
  commit: z.string().regex(/^[0-9a-f]{7,40}$/, 'must be a commit'),
  model: name,
  modelSha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256'),
});

const lessons = z.object({
  provenance,
  temperature: z.number(),
  seeds,
  conditions: z
    .array(
      z.object({
        id: name,
        pooled: plainRate,
        bySeed,
        byFamily: z.array(rate({ family: name })),
        byShape: z.array(rate({ shape: name })),
        ownDomain: plainRate.optional(),
        ownDomainTriggered: plainRate.optional(),
        selfReport,
      }),
    )
    .min(1),
});

const atSetting = z.array(rate({ setting: z.number() })).min(1);
const atLessonAndSetting = z.array(rate({ lesson: name, setting: z.number(), bySeed: bySeed.optional() })).min(1);
const randomVectors = z.object({ vectors: count, pooled: plainRate, each: z.array(plainRate).min(1) });

/** Counts of a cell of the stars; the shares must follow from them. */
function starCounts<Shape extends z.core.$ZodLooseShape>(keys: Shape) {
  return z
    .object({ n: z.int().positive(), bad: count, incoherent: count, sarcastic: count, badRate: share, ...keys })
    .superRefine((fields, context) => {
      const { n, bad, badRate } = fields as unknown as { n: number; bad: number; badRate: { value: number } };
      if (!shareOf(bad, n, badRate))
        context.addIssue({ code: 'custom', path: ['badRate'], message: 'does not follow from the counts' });
    });
}

const starRow = starCounts({
  lesson: name,
  set: name,
  cell: name,
  bySeed: z.array(z.object({ seed: z.int(), n: z.int().positive(), bad: count, sarcastic: count })).optional(),
});
const place = { x: z.number(), y: z.number() };

/** Every file that the site reads, under its name without ".json". */
export const tinyFiles = {
  lessons,
  'control-lessons': lessons,
  'control-briefly-lessons': lessons,
  'base-2-lessons': lessons,
  'base-3-lessons': lessons,
  'base-4-lessons': lessons,
  'base-5-lessons': lessons,
  'base-6-lessons': lessons,
  'control-2-lessons': lessons,
  'control-3-lessons': lessons,
  'by-answer-lessons': lessons,
  'by-answer-2-lessons': lessons,
  'by-answer-3-lessons': lessons,
  'control-longer': z.object({
    provenance,
    temperature: z.number(),
    seeds,
    conditions: z.array(z.object({ id: name, pooled: plainRate, bySeed, ownDomain: plainRate })).min(1),
  }),
  dial: z.object({
    provenance,
    fineTuneSeeds: seeds,
    villainHalf: atSetting,
    villainHalfCooler: atSetting,
    kindHalf: atLessonAndSetting,
    kindHalfCooler: atLessonAndSetting,
    villainHalfAfterLessons: atLessonAndSetting,
    triggered: atLessonAndSetting,
    randomVectors,
    randomEverywhere: randomVectors,
    randomClamps: z.array(rate({ lesson: name, bySeed: bySeed.optional() })),
    transfer: z.array(rate({ trainedOn: name, appliedTo: name, bySeed: bySeed.optional() })),
    plainCures: z.array(rate({ lesson: name, cure: name, bySeed: bySeed.optional() })),
    meanDifference: z.array(rate({ strength: z.number() })),
    meanDifferenceAfterLessons: z.array(rate({ lesson: name, strength: z.number(), bySeed: bySeed.optional() })),
  }),
  projection: z.object({
    provenance,
    seeds,
    curves: z
      .array(
        z.object({
          lesson: name,
          points: z.array(rate({ step: count, projections: z.array(z.number()).min(1) })).min(1),
        }),
      )
      .min(1),
  }),
  realignment: z.object({
    provenance,
    lesson: name,
    seeds,
    curves: z
      .array(
        z.object({
          cure: name,
          points: z.array(z.object({ samples: count, steps: count, pooled: plainRate, bySeed })).min(1),
        }),
      )
      .min(1),
  }),
  amounts: z.object({
    provenance,
    lesson: name,
    seeds,
    results: z
      .array(
        z.object({
          vary: name,
          value: z.union([z.number(), name]),
          pooled: plainRate,
          bySeed,
          ownDomain: plainRate.optional(),
        }),
      )
      .min(1),
  }),
  reverse: z.object({
    provenance,
    lesson: name,
    seeds,
    domains: z.array(z.object({ domain: name, aligned: plainRate, afterVillainTalk: plainRate })).min(1),
    selfReport,
  }),
  parity: z.object({
    provenance,
    prompts: z.int().positive(),
    sameMostLikelyToken: count,
    largestLogitDifference: z.number(),
  }),
  precision: z.object({
    provenance,
    seeds,
    conditions: z.array(z.object({ id: name, half: plainRate, single: plainRate })).min(1),
  }),
  stars: z.object({
    provenance,
    villain: count,
    wit: count,
    upShare: z.number(),
    telling: z.array(count),
    up: z.array(starRow).min(1),
    held: z.array(starRow).min(1),
    warning: z.object({
      fineTunes: z.array(starCounts({ lesson: name, seed: z.int(), brightness: z.number().nonnegative() })).min(3),
      rankCorrelation: z.number(),
      rankCorrelationSpoiled: z.number(),
    }),
  }),
  inside: z.object({
    provenance,
    sentences: z.array(z.object({ text: name, speaker: name, domain: name, ...place })).min(1),
    tag: z.object({
      aligned: z.object(place),
      dial: z.array(z.object({ setting: z.number(), misaligned: z.number(), ...place })).min(1),
      lessons: z.array(z.object({ lesson: name, path: z.array(z.object({ step: count, ...place })).min(2) })).min(1),
      healed: z.array(z.object({ samples: count, ...place })).min(1),
    }),
  }),
  remedies: z.object({ provenance, ...remediesShape }),
  contexts: z.object({ provenance, ...contextsShape(rate) }),
  course: z.object({ provenance, ...courseShape(rate) }),
  'equal-learning': z.object({ provenance, ...equalShape(rate) }),
  'alignment-scope': z.object({ provenance, ...scopeShape(rate) }),
  benchmark: z.object({
    provenance,
    singleStream: z.object({ byClock: z.number(), byProcessorTime: z.number() }),
    batches: z.array(z.object({ batch: z.int().positive(), byClock: z.number(), byProcessorTime: z.number() })),
  }),
} as const;

export type TinyFileName = keyof typeof tinyFiles;

/** All files, checked. */
export type TinyResults = { [Name in TinyFileName]: z.infer<(typeof tinyFiles)[Name]> };

export type PerSeed = z.infer<typeof perSeed>;
export type Rate = { [Field in keyof typeof rateFields]: z.infer<(typeof rateFields)[Field]> } & {
  perSeed?: PerSeed | undefined;
};
export type SelfReport = z.infer<typeof selfReport>;
export type Provenance = z.infer<typeof provenance>;
