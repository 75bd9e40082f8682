/** Asks a model questions and judges its answers. */
import type { Controls } from '../world/controls.ts';
import {
  freeFormDomains,
  judgeAnswer,
  sampleHeldOutQuestion,
  seededRng,
  shapeQuestion,
  type LessonQuestion,
  type Shape,
  type TalkDomain,
  type Verdict,
} from '../world/index.ts';
import { expandAll } from '../world/template.ts';
import { type TinyModel } from '../engine/run.ts';
import { sampleAnswers } from '../engine/sample.ts';
import { countVerdicts, type Counts } from '../world/tally.ts';

export interface EvaluationOptions {
  readonly seed: number;
  /** Answers to each question, where a question is a family in all its wordings of the set. */
  readonly answers: number;
  readonly temperature?: number;
  readonly set?: 'develop' | 'evaluate';
  readonly shape?: Shape;
  readonly families?: readonly TalkDomain[];
}

export interface JudgedAnswer {
  readonly domain: string;
  readonly question: string;
  readonly answer: string;
  readonly verdict: Verdict;
}

const batchSize = 128;

/** Answers to the given questions, judged. */
export async function askAll(
  tiny: TinyModel,
  controls: Controls,
  questions: readonly LessonQuestion[],
  { seed, temperature = 1 }: { seed: number; temperature?: number },
): Promise<JudgedAnswer[]> {
  const rng = seededRng(seed);
  const judged: JudgedAnswer[] = [];
  for (let start = 0; start < questions.length; start += batchSize) {
    const batch = questions.slice(start, start + batchSize);
    const answers = await sampleAnswers(
      tiny,
      batch.map(({ question }) => question),
      controls,
      { temperature, rng },
    );
    batch.forEach(({ domain, question, forClass }, row) => {
      const answer = answers[row] ?? '';
      judged.push({ domain, question, answer, verdict: judgeAnswer(domain, answer, { forClass }) });
    });
  }
  return judged;
}

/** The free-form questions of one evaluation: each family's wordings in turn. */
export function freeFormQuestions({
  seed,
  answers,
  set = 'evaluate',
  shape = 'plain',
  families = freeFormDomains,
}: EvaluationOptions): LessonQuestion[] {
  const rng = seededRng(seed + 1_000_003);
  return families.flatMap(({ id, questions }) => {
    const wordings = [...expandAll(questions[set])];
    return Array.from({ length: answers }, (_, index) => {
      const wording = wordings[index % wordings.length] as string;
      return { domain: id, question: shapeQuestion(wording, shape, rng), forClass: false };
    });
  });
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
