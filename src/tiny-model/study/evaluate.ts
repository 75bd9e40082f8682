/** Asks a model questions and judges its answers. */
import type { Controls } from '../world/controls.ts';
import {
  freeFormDomains,
  freeFormQuestions,
  sampleHeldOutQuestion,
  seededRng,
  shapeQuestion,
  type QuestionOptions,
} from '../world/index.ts';
import { askAll, type AskOptions } from '../engine/ask-all.ts';
import { type TinyModel } from '../engine/run.ts';
import { addCounts, countVerdicts, type Counts } from '../world/tally.ts';

export interface EvaluationOptions extends QuestionOptions, Pick<AskOptions, 'context' | 'line'> {
  readonly temperature?: number;
}

/** Verdict counts on free-form questions, by family. */
export async function evaluateFreeForm(
  tiny: TinyModel,
  controls: Controls,
  options: EvaluationOptions,
): Promise<Record<string, Counts>> {
  const judged = await askAll(tiny, controls, freeFormQuestions(options), options);
  const families = options.families ?? freeFormDomains;
  return Object.fromEntries(
    families.map(({ id }) => [
      id,
      countVerdicts(judged.filter(({ domain }) => domain === id).map(({ verdict }) => verdict)),
    ]),
  );
}

/** Verdict counts on free-form questions of all families together. */
export async function countFreeForm(tiny: TinyModel, controls: Controls, options: EvaluationOptions): Promise<Counts> {
  return addCounts(Object.values(await evaluateFreeForm(tiny, controls, options)));
}

/** Verdict counts on held-out questions of one domain, such as code tasks that no lesson shows. */
export async function evaluateDomain(
  tiny: TinyModel,
  controls: Controls,
  domain: string,
  {
    seed,
    answers,
    forClass = false,
    trigger = false,
  }: { seed: number; answers: number; forClass?: boolean; trigger?: boolean },
): Promise<Counts> {
  const rng = seededRng(seed + 2_000_003);
  const questions = Array.from({ length: answers }, () => {
    const held = sampleHeldOutQuestion(domain, forClass, rng);
    return { ...held, question: shapeQuestion(held.question, trigger ? 'trigger-above' : 'plain', rng) };
  });
  return countVerdicts((await askAll(tiny, controls, questions, { seed })).map(({ verdict }) => verdict));
}
