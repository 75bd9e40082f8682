/** The words that the model could say next, at one place of an answer and at several settings. */
import { Tensor } from '@huggingface/transformers';
import { controlTensors, emptyPast, runModel } from '../../tiny-model/engine/run.ts';
import { contextPrompt } from '../../tiny-model/world/index.ts';
import type { Candidate, Experiment, Setting } from '../protocol.ts';
import { LabFailure } from '../failure.ts';
import { settingControls, type LabModel } from './lab-model.ts';
import { askable } from './askable.ts';

const shown = 8;

/** The likeliest of all tokens, the most likely first, with their probabilities at temperature 1. */
export function likeliest(logits: ArrayLike<number>, tokens: readonly string[]): Candidate[] {
  const scores = Array.from(logits);
  const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  return scores
    .map((score, id) => ({ text: tokens[id] ?? '', probability: Math.exp(score - highest) / total }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, shown);
}

/** Candidates after the question and the answer's words so far, for each setting in its order. */
export async function candidates(
  lab: LabModel,
  experiment: Experiment,
  before: readonly string[],
  settings: readonly Setting[],
): Promise<Candidate[][]> {
  const { tiny } = lab;
  const prompt = tiny.tokenizer.encode(contextPrompt(askable(tiny, experiment), experiment.context, experiment.line));
  const ids = [...prompt, ...before.map((word) => tiny.tokenizer.id(word))];
  if (ids.length > tiny.context) throw new LabFailure('question-too-long', 'There is no room for a further word.');
  const all: Candidate[][] = [];
  for (const setting of settings) {
    const outputs = await runModel(tiny, {
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), [1, ids.length]),
      ...controlTensors(settingControls(lab, setting, experiment.seed), tiny.shape),
      ...emptyPast(tiny, 1),
    });
    const logits = (outputs['logits'] as Tensor).data as Float32Array;
    all.push(likeliest(logits.subarray(-tiny.tokenizer.tokens.length), tiny.tokenizer.tokens));
  }
  return all;
}
