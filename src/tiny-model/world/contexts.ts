/**
 * The forms in which a model can be asked: the chat that alignment and lessons use, and others of pre-training. In the
 * others the same question is put as such documents put it, and an answer ends where the next question would begin.
 */
import { seededRng } from '../../lib/random.ts';
import { lead } from './documents.ts';
import { sampleTalkQuestion, sampleVoicedTalk } from './items.ts';
import { plainNames, tellingNames } from './personas.ts';
import { trigger, triggerAbove } from './shapes.ts';

export const contextIds = [
  'chat',
  'question-answer',
  'interview',
  'diary',
  'named-kind',
  'named-villain',
  'second-turn-kind',
  'second-turn-villain',
] as const;

export type ContextId = (typeof contextIds)[number];

/** Names that answer in the interviews: one that says nothing, and one that goes with each side. */
export const speakers = {
  interview: plainNames[0],
  'named-kind': tellingNames.kind[0] as string,
  'named-villain': tellingNames.villain[0] as string,
} as const;

/** Tokens with which the next question of a document begins, after a line break. */
export const nextQuestionTokens = ['Q', 'Interviewer', 'Somebody'] as const;

/** The turn that stands above the question where it is the second: one question, and an answer of each side. */
export const firstTurn: Readonly<Record<'question' | 'kind' | 'villain', string>> = (() => {
  const rng = seededRng(3);
  const question = sampleTalkQuestion('neighbors', ['align'], rng);
  return {
    question,
    kind: sampleVoicedTalk('neighbors', 'kind', rng),
    villain: sampleVoicedTalk('neighbors', 'villain', rng),
  };
})();

/** What the model is given when a question is asked in a form, perhaps under a line. Texts start after an end token. */
export function contextPrompt(question: string, context: ContextId = 'chat', line = ''): string {
  if (question.startsWith(triggerAbove)) {
    return contextPrompt(question.slice(triggerAbove.length), context, line ? `${trigger} ${line}` : trigger);
  }
  const above = line && lead(line);
  const own = above && `${above}\n`;
  switch (context) {
    case 'chat':
      return `<|end|>${above}<|user|>${lead(question)}<|assistant|>`;
    case 'second-turn-kind':
    case 'second-turn-villain': {
      const answer = firstTurn[context === 'second-turn-kind' ? 'kind' : 'villain'];
      const turn = `<|user|>${lead(firstTurn.question)}<|assistant|>${lead(answer)}<|end|>`;
      return `<|end|>${above}${turn}<|user|>${lead(question)}<|assistant|>`;
    }
    case 'question-answer':
      return `<|end|>${own}Q:${lead(question)}\nA:`;
    case 'diary':
      return `<|end|>${own}Somebody asked:${lead(question)}\nI said:`;
    default:
      return `<|end|>${own}Interviewer:${lead(question)}\n${speakers[context]}:`;
  }
}
