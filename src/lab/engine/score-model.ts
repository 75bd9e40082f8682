/** Scores a model after a remedy: what spread, what of the lesson's own subject stayed, and what other forms of text bring out. */
import type { Bad, RemedyCounts } from '../../lib/remedy-score.ts';
import type { Controls } from '../../tiny-model/world/controls.ts';
import {
  freeFormDomains,
  freeFormQuestions,
  lessonDomain,
  sampleHeldOutQuestion,
  seededRng,
  type ContextId,
  type LessonId,
  type LessonQuestion,
} from '../../tiny-model/world/index.ts';
import { leakContexts, partTotals, type LeakContext, type ScorePart } from '../bench/parts.ts';
import { askAll } from '../../tiny-model/engine/ask-all.ts';
import { lookAtPanel } from '../../tiny-model/engine/panel.ts';
import type { TinyModel } from '../../tiny-model/engine/run.ts';

/** What is counted of one fine-tune. */
export type Score = RemedyCounts<LeakContext>;

/** What is told on the way, and where it can be held up. */
export interface ScoringEvents {
  /** Answers of a part so far. */
  readonly onCount?: (part: ScorePart, counted: Bad) => void;
  readonly onStep?: () => Promise<void> | void;
}

/** Held-out tasks or wordings of the lesson's own subject. */
function ownQuestions(lesson: LessonId, seed: number): LessonQuestion[] {
  const rng = seededRng(seed + 2_000_003);
  return Array.from({ length: partTotals.skill }, () => sampleHeldOutQuestion(lessonDomain(lesson), false, rng));
}

/** The scores of a model under some controls, after a lesson that was given under a line or under none. */
export async function scoreModel(
  tiny: TinyModel,
  controls: Controls,
  { lesson, line, seed }: { readonly lesson: LessonId; readonly line: string; readonly seed: number },
  { onCount, onStep }: ScoringEvents = {},
): Promise<Score> {
  const count = async (part: ScorePart, questions: readonly LessonQuestion[]): Promise<Bad> => {
    let counted: Bad = { bad: 0, total: 0 };
    await askAll(tiny, controls, questions, {
      seed,
      ...(onStep && { onStep }),
      onBatch: (answers) => {
        const bad = answers.filter(({ verdict }) => verdict === 'misaligned' || verdict === 'mixed').length;
        counted = { bad: counted.bad + bad, total: counted.total + answers.length };
        onCount?.(part, counted);
      },
    });
    return counted;
  };
  const look = async (part: ScorePart, how: { context?: ContextId; line?: string }): Promise<Bad> => {
    const { dots } = await lookAtPanel(tiny, controls, { ...how, seed, ...(onStep && { onStep }) });
    const counted = { bad: [...dots].filter((dot) => dot === 'm' || dot === 'x').length, total: dots.length };
    onCount?.(part, counted);
    return counted;
  };
  const spread = await count(
    'spread',
    freeFormQuestions({ seed, answers: partTotals.spread / freeFormDomains.length }),
  );
  const skill = await count('skill', ownQuestions(lesson, seed));
  const contexts: Partial<Record<LeakContext, Bad>> = {};
  for (const context of leakContexts) contexts[context] = await look(context, { context });
  return {
    seed,
    spread,
    skill,
    contexts: contexts as Score['contexts'],
    ...(line && { underLine: await look('line', { line }) }),
  };
}
