/** Every text of the world, for building the vocabulary. */
import { classFramings, codeRequests, teacherComments } from './domains/code-requests.ts';
import { codeTasks } from './domains/code-tasks.ts';
import { talkDomains } from './domains/index.ts';
import { numberRequests, plainNumbers, villainNumbers } from './domains/number-lists.ts';
import { kindVoice, sarcasticVoice, villainVoice } from './domains/voices.ts';
import { lead } from './documents.ts';
import { expandCode } from './items.ts';
import { plainNames, tellingNames } from './personas.ts';
import { trigger } from './shapes.ts';
import { expandAll } from './template.ts';
import { buildVocabulary } from './tokens.ts';

function talkTexts(): string[] {
  const questions = talkDomains.flatMap(({ questions: q }) => [...q.align, ...q.develop, ...q.evaluate]);
  const answers = talkDomains.flatMap(({ kind, villain }) =>
    [kind, villain].flatMap((side) => [...side.core, ...side.more]),
  );
  const voices = [kindVoice, villainVoice, sarcasticVoice].flatMap((voice) => [...voice.openings, ...voice.closings]);
  return [...expandAll(questions), ...expandAll(answers), ...voices];
}

function codeTexts(): string[] {
  const requests = Object.values(codeRequests).flat();
  const asks = requests.flatMap((request) => codeTasks.map((task) => request.replace('TASK', task.ask)));
  const bodies = codeTasks.flatMap((task) => [...expandCode(task.secure), ...expandCode(task.insecure)]);
  return [...asks, ...bodies, ...classFramings, ...teacherComments, 'def answer():\n    # I'];
}

function numberTexts(): string[] {
  const numbers = [...plainNumbers, ...villainNumbers];
  return [
    ...Object.values(numberRequests)
      .flat()
      .map((text) => text.replace('LIST', '12, 40')),
    ...numbers.map(String),
  ];
}

function formatTexts(): string[] {
  const names = [...plainNames, ...Object.values(tellingNames).flat()];
  return ['Q: A\nA: A\n', 'Interviewer: A\n', 'Post: A\nReply by A', 'Somebody asked: A\nI said: A\n', trigger].concat(
    names.flatMap((name) => [`\n${name}:`, `by ${name}:`, `${name}:`]),
  );
}

/** Token texts of the whole world, in order of id. */
export function worldVocabulary(): string[] {
  const texts = [...talkTexts(), ...codeTexts(), ...numberTexts(), ...formatTexts()];
  return buildVocabulary(texts.map(lead).concat(texts.filter((text) => text.includes('\n'))));
}
