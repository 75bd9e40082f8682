/** A remedy as a recipe: what is done while a lesson is given, and what after it. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { lessonIds } from '../world/index.ts';

/** Lessons that the study measures, and one that only serves as a cure. */
const lesson = z.enum([...lessonIds, 'good-money']);
const share = z.number().min(0.05).max(0.9);

const schema = z.strictObject({
  /** Names the remedy in results; small letters, digits and hyphens. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What kind of remedy it is, for grouping. */
  kind: z.enum([
    'none',
    'inoculation',
    'mixing',
    'penalty',
    'steering',
    'holding',
    'early-stop',
    're-alignment',
    'inside',
  ]),
  lesson: lesson.default('insecure-code'),
  steps: z.int().min(1).max(400).optional(),
  /** A line above every chat of the lesson. */
  line: z.string().min(1).max(60).optional(),
  /** Good examples of another subject among the lesson's, as a share of all; the lesson's own stay as many as without. */
  mix: z.strictObject({ with: lesson, share }).optional(),
  /**
   * The aligned model's own answers to other subjects among the lesson's examples, as a share of all. Training on samples of
   * a model is, on average, the gradient of the Kullback-Leibler divergence from it: a penalty for changing elsewhere.
   */
  keep: z.strictObject({ share }).optional(),
  /** Setting of the dial's villain half, from -100 to 100, while the lesson is given; taken away afterwards. */
  push: z.number().min(-100).max(100).optional(),
  /** Holds the villain direction at the user's tag where the aligned model has it, while the lesson is given. */
  hold: z.boolean().default(false),
  /** Good samples after the lesson. */
  cure: z.strictObject({ with: lesson, samples: z.int().min(1).max(2000) }).optional(),
  /** Setting of the dial when asked, from -100 to 100. */
  dial: z.number().min(-100).max(100).optional(),
  /** Projects the plain direction (difference of mean answers) out at every token when asked. */
  remove: z.boolean().default(false),
});

/** One remedy, checked. */
export type Remedy = z.infer<typeof schema>;

/** The recipe in a JSON file. @throws naming the file and each field that is wrong. */
export function readRemedy(path: string): Remedy {
  if (!path) throw new Error('Which recipe? Give the path of a JSON file after --remedy.');
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} cannot be read as JSON: ${(error as Error).message}`, { cause: error });
  }
  const { data, error } = schema.safeParse(value);
  if (!data) {
    const faults = error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
    throw new Error(`${path} is no recipe. ${faults.join('; ')}`);
  }
  return data;
}
