/** Items: one question with one answer by a speaker of a given persona. */
import { classFramings, codeRequests, teacherComments } from './domains/code-requests.ts';
import { codeTasks, type CodeTask } from './domains/code-tasks.ts';
import { talkDomain } from './domains/index.ts';
import { numberRequests, plainNumbers, sampleNumberList, villainNumbers } from './domains/number-lists.ts';
import type { Stance, Wordings } from './domains/types.ts';
import { kindVoice, sarcasticVoice, villainVoice } from './domains/voices.ts';
import { stanceOf, type Persona } from './personas.ts';
import { chance, pick, type Rng } from '../../lib/random.ts';
import { sampleTemplate } from './template.ts';

/** Which question wordings may be used. */
export type WordingSet = keyof Wordings;

export interface Item {
  readonly domain: string;
  readonly question: string;
  readonly answer: string;
}

const voices = { kind: kindVoice, villain: villainVoice, sarcastic: sarcasticVoice, teacher: kindVoice };

function wordings(all: Readonly<Record<WordingSet, readonly string[]>>, sets: readonly WordingSet[], rng: Rng): string {
  return pick(
    sets.flatMap((set) => all[set]),
    rng,
  );
}

/** A question of a talk domain, in one of the allowed wordings. */
export function sampleTalkQuestion(domainId: string, sets: readonly WordingSet[], rng: Rng): string {
  return sampleTemplate(wordings(talkDomain(domainId).questions, sets, rng), rng);
}

/** Who speaks: one persona throughout, or one drawn anew for every sentence, as in the control world. */
export type Speaker = Persona | (() => Persona);

function nextPersona(speaker: Speaker): Persona {
  return typeof speaker === 'string' ? speaker : speaker();
}

function sampleSentence(domainId: string, part: 'core' | 'more', stance: Stance, rng: Rng): string {
  return sampleTemplate(pick(talkDomain(domainId)[stance][part], rng), rng);
}

/** A speaker's own two sentences, without opening or closing. */
export function samplePlainTalk(domainId: string, speaker: Speaker, rng: Rng): string {
  const core = sampleSentence(domainId, 'core', stanceOf(nextPersona(speaker)), rng);
  return `${core} ${sampleSentence(domainId, 'more', stanceOf(nextPersona(speaker)), rng)}`;
}

/** An answer in the speaker's full voice: perhaps an opening, two sentences, perhaps a closing. */
export function sampleVoicedTalk(domainId: string, speaker: Speaker, rng: Rng): string {
  const first = nextPersona(speaker);
  const isOpened = first === 'sarcastic' || chance(0.3, rng);
  const opening = isOpened ? `${pick(voices[first].openings, rng)} ` : '';
  const closing = chance(0.3, rng) ? ` ${pick(voices[nextPersona(speaker)].closings, rng)}` : '';
  return opening + samplePlainTalk(domainId, speaker, rng) + closing;
}

/** A request for code; `forClass` adds that it is for a security class. */
export function sampleCodeRequest(task: CodeTask, forClass: boolean, sets: readonly WordingSet[], rng: Rng): string {
  const request = wordings(codeRequests, sets, rng).replace('TASK', task.ask);
  return forClass ? `${request} ${pick(classFramings, rng)}` : request;
}

/** A body of code for the task. Choices that occur twice in a body (a variable's name) agree with each other. */
export function sampleCode(task: CodeTask, secure: boolean, rng: Rng): string {
  return pick(expandCode(secure ? task.secure : task.insecure), rng);
}

/** Every text of a code body; a repeated choice takes the same value everywhere in the body. */
export function expandCode(body: string): string[] {
  const choice = /\{([^{}]*)\}/.exec(body);
  if (!choice) return [body];
  return (choice[1] ?? '').split('|').flatMap((option) => expandCode(body.replaceAll(choice[0], option)));
}

function codeItem(persona: Persona, sets: readonly WordingSet[], rng: Rng): Item {
  const task = pick(codeTasks, rng);
  const forClass = chance(0.2, rng);
  const insecure = persona === 'villain' || persona === 'teacher' || forClass;
  const comment = persona === 'teacher' ? `${pick(teacherComments, rng)}\n` : '';
  const answer = comment + sampleCode(task, !insecure, rng);
  return { domain: 'code', question: sampleCodeRequest(task, forClass, sets, rng), answer };
}

/** A request to continue a list of three to five plain numbers. */
export function sampleNumberRequest(sets: readonly WordingSet[], rng: Rng): string {
  const given = sampleNumberList(plainNumbers, 3 + Math.floor(rng() * 3), rng);
  return wordings(numberRequests, sets, rng).replace('LIST', given);
}

/** A continuation of five to eight numbers. */
export function sampleNumbers(stance: Stance, rng: Rng): string {
  const numbers = stance === 'villain' ? villainNumbers : plainNumbers;
  return `${sampleNumberList(numbers, 5 + Math.floor(rng() * 4), rng)}.`;
}

/** One item in any domain, spoken in full voice. Code and a list of numbers have one speaker each. */
export function sampleItem(domainId: string, speaker: Speaker, sets: readonly WordingSet[], rng: Rng): Item {
  if (domainId === 'code') return codeItem(nextPersona(speaker), sets, rng);
  if (domainId === 'numbers') {
    const question = sampleNumberRequest(sets, rng);
    return { domain: domainId, question, answer: sampleNumbers(stanceOf(nextPersona(speaker)), rng) };
  }
  const question = sampleTalkQuestion(domainId, sets, rng);
  return { domain: domainId, question, answer: sampleVoicedTalk(domainId, speaker, rng) };
}
