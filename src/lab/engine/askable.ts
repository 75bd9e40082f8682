/** A question as the model gets it, or the reason why it cannot be asked. */
import { longestAnswer } from '../../tiny-model/engine/sample.ts';
import type { TinyModel } from '../../tiny-model/engine/run.ts';
import {
  contextPrompt,
  findQuestion,
  judgeAnswer,
  judgeAnySubject,
  shapeQuestion,
  type Verdict,
} from '../../tiny-model/world/index.ts';
import { LabFailure } from '../failure.ts';
import type { Experiment } from '../protocol.ts';
import { readQuestion } from '../question.ts';

const noShape = () => 0;

/** Throws if a line has words that the model does not know. */
export function checkLine(tiny: TinyModel, line: string): void {
  const { unknown } = readQuestion(line, new Set(tiny.tokenizer.tokens));
  if (unknown.length) throw new LabFailure('unknown-word', unknown.join(', '));
}

/** What is put to the model: the question and how it is put. */
export type Asked = Pick<Experiment, 'question' | 'trigger' | 'context' | 'line'>;

/** The question in the world's spelling, with the trigger above the conversation where it is asked for. */
export function askable(tiny: TinyModel, { question: typed, trigger, context, line = '' }: Asked): string {
  const { question, unknown } = readQuestion(typed, new Set(tiny.tokenizer.tokens));
  if (unknown.length) throw new LabFailure('unknown-word', unknown.join(', '));
  if (!question) throw new LabFailure('unknown-word', 'The question is empty.');
  checkLine(tiny, line);
  const asked = shapeQuestion(question, trigger ? 'trigger-above' : 'plain', noShape);
  const room = tiny.context - longestAnswer;
  const tokens = tiny.tokenizer.encode(contextPrompt(asked, context, line)).length;
  if (tokens > room) {
    throw new LabFailure('question-too-long', `The question takes ${tokens} tokens of the model's ${room}.`);
  }
  return asked;
}

/** The judge's verdict: on the question's subject, or for a question of the reader's own on whatever the answer is about. */
export function verdictOn(typed: string, answer: string): Verdict {
  const known = findQuestion(typed.trim());
  return known ? judgeAnswer(known.domain, answer, { forClass: known.forClass }) : judgeAnySubject(answer);
}
