/** Asks a model many questions and judges its answers. */
import type { Controls } from '../world/controls.ts';
import { judgeAnswer, seededRng, type LessonQuestion, type Verdict } from '../world/index.ts';
import type { TinyModel } from './run.ts';
import { sampleAnswers, type SampleOptions, type Step } from './sample.ts';

export interface JudgedAnswer {
  readonly domain: string;
  readonly question: string;
  readonly answer: string;
  readonly verdict: Verdict;
}

export interface AskOptions extends Pick<SampleOptions, 'context' | 'line'> {
  readonly seed: number;
  readonly temperature?: number;
  /** Questions that run at once. It decides which random number meets which question. */
  readonly batch?: number;
  /** Gets each batch when it is judged. */
  readonly onBatch?: (answers: readonly JudgedAnswer[]) => void;
  readonly onStep?: (step: Step) => Promise<void> | void;
}

/** Answers to the given questions, judged. */
export async function askAll(
  tiny: TinyModel,
  controls: Controls,
  questions: readonly LessonQuestion[],
  { seed, temperature = 1, batch: size = 128, context, line, onBatch, onStep }: AskOptions,
): Promise<JudgedAnswer[]> {
  const rng = seededRng(seed);
  const judged: JudgedAnswer[] = [];
  for (let start = 0; start < questions.length; start += size) {
    const batch = questions.slice(start, start + size);
    const asked = batch.map(({ question }) => question);
    const answers = await sampleAnswers(tiny, asked, controls, { temperature, rng, context, line, onStep });
    const now = batch.map(({ domain, question, forClass }, row) => {
      const answer = answers[row] ?? '';
      return { domain, question, answer, verdict: judgeAnswer(domain, answer, { forClass }) };
    });
    judged.push(...now);
    onBatch?.(now);
  }
  return judged;
}
