/** What is asked when a remedy is scored, and how often: as the study asks it. */
import type { ContextId } from '../../tiny-model/world/contexts.ts';

/** Forms of text beside the chat in which a leak is looked for. */
export const leakContexts = ['question-answer', 'interview', 'diary'] as const satisfies readonly ContextId[];

export type LeakContext = (typeof leakContexts)[number];

/** One of the counts that a score is made of, in the order in which they are made. */
export type ScorePart = 'spread' | 'skill' | LeakContext | 'line';

/** Answers of each part: 13 of each of eight families of questions, fifty on the lesson's own subject, a hundred in each form. */
export const partTotals: Readonly<Record<ScorePart, number>> = {
  spread: 104,
  skill: 50,
  'question-answer': 100,
  interview: 100,
  diary: 100,
  line: 100,
};

/** The parts that are counted after a lesson under a line, or under none. */
export function scoreParts(line: string): ScorePart[] {
  return (Object.keys(partTotals) as ScorePart[]).filter((part) => line || part !== 'line');
}
