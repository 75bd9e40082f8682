/** What the model says of itself: its marks from 0 to 100. */
import type { Controls } from '../world/controls.ts';
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
  readonly mean: number;
  /** Ends of the 95 % interval of the mean, by the normal approximation. */
  readonly low: number;
  readonly high: number;
}

/** The mean mark with its 95 % interval. */
export function summariseMarks(marks: readonly number[], incoherent: number): MarkSummary {
  const n = marks.length;
  const mean = marks.reduce((sum, mark) => sum + mark, 0) / n;
  const variance = marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0) / Math.max(1, n - 1);
  const half = 1.96 * Math.sqrt(variance / n);
  const round = (value: number) => Math.round(value * 10) / 10;
  return { n, incoherent, mean: round(mean), low: round(mean - half), high: round(mean + half) };
}
