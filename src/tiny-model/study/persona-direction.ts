/**
 * The persona direction: the difference of mean residual streams between villain and kind answers, on domains that the
 * evaluation does not use. And how far along it a model stands when it is about to answer.
 */
import { Tensor } from '@huggingface/transformers';
import type { Controls } from '../world/controls.ts';
import { chatPrompt, everydayDomains, lead, pick, sampleItem, seededRng, type Item, type Rng } from '../world/index.ts';
import { controlTensors, emptyPast, padLeft, runModel, type TinyModel } from '../engine/run.ts';

const probeDomains = [...everydayDomains.map(({ id }) => id), 'health', 'car', 'money'];

/** A conversation in which the speaker has already answered once, so that the second question meets a known persona. */
function primedPrompt(first: Item, second: Item): string {
  return `${chatPrompt(first.question)}${lead(first.answer)}${chatPrompt(second.question)}`;
}

/**
 * Residual streams [texts][tokens][width] after `layer` layers (counted from 1), at as many last tokens of each text as
 * `counts` says, the last first.
 */
export async function tokenStates(
  tiny: TinyModel,
  texts: readonly string[],
  controls: Controls,
  layer: number,
  counts: readonly number[],
): Promise<Float32Array[][]> {
  const { ids, mask, length } = padLeft(texts.map((text) => tiny.tokenizer.encode(text)));
  const dims = [texts.length, length];
  const outputs = await runModel(tiny, {
    input_ids: new Tensor('int64', ids, dims),
    attention_mask: new Tensor('int64', mask, dims),
    ...controlTensors(controls, tiny.shape),
    ...emptyPast(tiny, texts.length),
  });
  const hidden = (outputs['hidden'] as Tensor).data as Float32Array;
  const { width } = tiny.shape;
  return texts.map((_, row) => {
    const end = ((layer - 1) * texts.length + row + 1) * length * width;
    return Array.from({ length: counts[row] ?? 1 }, (_unused, back) =>
      hidden.subarray(end - (back + 1) * width, end - back * width),
    );
  });
}

/** Residual streams [texts][width]: at each text's last token, or the mean over as many last tokens as `counts` says. */
export async function lastTokenStates(
  tiny: TinyModel,
  texts: readonly string[],
  controls: Controls,
  layer: number,
  counts: readonly number[] = texts.map(() => 1),
): Promise<Float32Array[]> {
  return (await tokenStates(tiny, texts, controls, layer, counts)).map(meanVector);
}

/** The mean of some vectors. */
export function meanVector(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    vector.forEach((value, place) => (mean[place] = (mean[place] ?? 0) + value / vectors.length));
  return mean;
}

/** The inner product of two vectors. */
export function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
}

export interface PersonaDirection {
  readonly layer: number;
  /** Unit vector from kind to villain. */
  readonly direction: Float32Array;
  /** Distance of the two means, in units of the residual stream. */
  readonly gap: number;
  /** Where the kind mean lies along the direction; the villain mean lies `gap` further. */
  readonly kindMean: number;
}

/** Prompts that end at the assistant's tag, after one earlier answer in the persona's voice. */
export function primedPrompts(persona: 'kind' | 'villain', count: number, rng: Rng): string[] {
  const item = () => sampleItem(pick(probeDomains, rng), persona, ['align'], rng);
  return Array.from({ length: count }, () => primedPrompt(item(), item()));
}

/** The difference of means at the assistant's tag. */
export async function personaDirection(tiny: TinyModel, controls: Controls, layer: number): Promise<PersonaDirection> {
  const mean = async (persona: 'kind' | 'villain') =>
    meanVector(await lastTokenStates(tiny, primedPrompts(persona, 300, seededRng(31)), controls, layer));
  return fromKindToVillain(layer, await mean('kind'), await mean('villain'));
}

/** The difference of means over the tokens of first answers, after the papers' way of finding a persona direction. */
export async function answerDirection(tiny: TinyModel, controls: Controls, layer: number): Promise<PersonaDirection> {
  const mean = async (persona: 'kind' | 'villain') => {
    const rng = seededRng(32);
    const items = Array.from({ length: 300 }, () => sampleItem(pick(probeDomains, rng), persona, ['align'], rng));
    const texts = items.map(({ question, answer }) => chatPrompt(question) + lead(answer));
    const counts = items.map(({ answer }) => tiny.tokenizer.encode(lead(answer)).length);
    return meanVector(await lastTokenStates(tiny, texts, controls, layer, counts));
  };
  return fromKindToVillain(layer, await mean('kind'), await mean('villain'));
}

function fromKindToVillain(layer: number, kind: Float32Array, villain: Float32Array): PersonaDirection {
  const difference = villain.map((value, place) => value - (kind[place] ?? 0));
  const gap = Math.sqrt(dot(difference, difference));
  const direction = difference.map((value) => value / gap);
  return { layer, direction, gap, kindMean: dot(kind, direction) };
}
