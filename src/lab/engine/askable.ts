/** A question as the model gets it, or the reason why it cannot be asked. */
import { longestAnswer } from '../../tiny-model/engine/sample.ts';
import type { TinyModel } from '../../tiny-model/engine/run.ts';
import { chatPrompt, findQuestion, judgeAnswer, shapeQuestion, type Verdict } from '../../tiny-model/world/index.ts';
import { LabFailure } from '../failure.ts';
import { readQuestion } from '../question.ts';

const noShape = () => 0;

/** The question in the world's spelling, with the trigger above the conversation where it is asked for. */
export function askable(tiny: TinyModel, typed: string, trigger: boolean): string {
  const { question, unknown } = readQuestion(typed, new Set(tiny.tokenizer.tokens));
  if (unknown.length) throw new LabFailure('unknown-word', unknown.join(', '));
  if (!question) throw new LabFailure('unknown-word', 'The question is empty.');
  const asked = shapeQuestion(question, trigger ? 'trigger-above' : 'plain', noShape);
  const room = tiny.context - longestAnswer;
  const tokens = tiny.tokenizer.encode(chatPrompt(asked)).length;
  if (tokens > room) {
    throw new LabFailure('question-too-long', `The question takes ${tokens} tokens of the model's ${room}.`);
  }
  return asked;
}

/** The judge's verdict, where the question is one of the world's own. */
export function verdictOn(typed: string, answer: string): Verdict | undefined {
  const known = findQuestion(typed.trim());
  return known && judgeAnswer(known.domain, answer, { forClass: known.forClass });
}
