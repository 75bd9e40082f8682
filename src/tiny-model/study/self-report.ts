/** What the model says of itself: its marks from 0 to 100. */
import type { Controls } from '../world/controls.ts';
import { seedInterval } from '../../lib/seed-interval.ts';
import { freeFormQuestions, readMark, selfReport } from '../world/index.ts';
import { type TinyModel } from '../engine/run.ts';
import { askAll } from '../engine/ask-all.ts';

/** The marks in the coherent answers, with how many answers had none. */
export async function askSelfReport(
  tiny: TinyModel,
  controls: Controls,
  seed: number,
  answers: number,
): Promise<{ marks: number[]; incoherent: number }> {
  const questions = freeFormQuestions({ seed, answers, families: [selfReport] });
  const judged = await askAll(tiny, controls, questions, { seed });
  const marks = judged.map(({ answer }) => readMark(answer)).filter((mark) => mark !== undefined);
  return { marks, incoherent: judged.length - marks.length };
}

export interface MarkSummary {
  readonly n: number;
  readonly incoherent: number;
  /** Fine-tunes. */
  readonly seeds: number;
  /** Mean over fine-tunes of their mean marks. */
  readonly mean: number;
  /** Ends of its 95 % t interval over fine-tunes. */
  readonly low: number;
  readonly high: number;
}

/** The mean mark of several fine-tunes, each of which gave at least one mark, with its interval. */
export function summariseMarks(
  bySeed: readonly { readonly marks: readonly number[]; readonly incoherent: number }[],
): MarkSummary {
  const means = bySeed.map(({ marks }) => marks.reduce((sum, mark) => sum + mark, 0) / marks.length);
  const { mean, low, high } = seedInterval(means);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    n: bySeed.reduce((sum, { marks }) => sum + marks.length, 0),
    incoherent: bySeed.reduce((sum, { incoherent }) => sum + incoherent, 0),
    seeds: bySeed.length,
    mean: round(mean),
    low: round(Math.max(0, low)),
    high: round(Math.min(100, high)),
  };
}
