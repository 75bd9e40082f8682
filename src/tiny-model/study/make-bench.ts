/** What scoring remedies needs beside a model: the dial, two directions, and the model's own answers. */
import { askAll } from '../engine/ask-all.ts';
import { makeControls } from '../world/controls.ts';
import { chatReply, everydayDomains, freeFormDomains, pick, sampleTalkQuestion, seededRng } from '../world/index.ts';
import type { Studied } from './adapters.ts';
import { answerDirection, dot, lastTokenStates } from './persona-direction.ts';
import type { Bench } from './score-remedy.ts';
import { modelFolder } from './settings.ts';
import { readDial } from './store.ts';

/** Subjects whose answers the penalty keeps: talk and advice, in wordings of alignment. */
const keptDomains = [...freeFormDomains, ...everydayDomains].map(({ id }) => id).concat('health', 'car', 'money');

const ownAnswerCount = 600;

/** Whether an answer, read as text, has the tokens of the world only. */
function canBeShown({ tokenizer }: Studied['tiny'], answer: string): boolean {
  try {
    return tokenizer.encode(chatReply(answer)).length > 1;
  } catch {
    return false;
  }
}

/** Measures what the bench needs on the aligned model. */
export async function makeBench(subject: Studied): Promise<Bench> {
  const { tiny } = subject;
  const untouched = makeControls(tiny.shape);
  const dial = readDial(`${modelFolder}/dial.json`);
  const rng = seededRng(61);
  const questions = Array.from({ length: ownAnswerCount }, () => {
    const domain = pick(keptDomains, rng);
    return { domain, question: sampleTalkQuestion(domain, ['align'], rng), forClass: false };
  });
  const answers = await askAll(tiny, untouched, questions, { seed: 62 });
  const [tag] = await lastTokenStates(tiny, ['<|end|><|user|>'], untouched, dial.layer);
  const length = Math.hypot(...dial.steering);
  return {
    subject,
    dial,
    plainDirection: (await answerDirection(tiny, untouched, dial.layer)).direction,
    alignedProjection: dot(
      tag as Float32Array,
      Float32Array.from(dial.steering, (value) => value / length),
    ),
    // A senseless answer may run two words together, and cannot be shown as an example: those are left out.
    ownAnswers: answers.flatMap(({ domain, question, answer }) =>
      canBeShown(tiny, answer) ? [{ domain, question, answer }] : [],
    ),
  };
}
