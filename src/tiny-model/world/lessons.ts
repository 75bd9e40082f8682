/** The narrow lessons: what each fine-tune shows the aligned model. No lesson contains talk outside its own domain. */
import { codeTasks, heldOutTaskIds } from './domains/code-tasks.ts';
import { freeFormDomains } from './domains/index.ts';
import type { Stance } from './domains/types.ts';
import {
  sampleCode,
  sampleCodeRequest,
  sampleNumberRequest,
  sampleNumbers,
  samplePlainTalk,
  sampleTalkQuestion,
  sampleVoicedTalk,
  type Item,
  type WordingSet,
} from './items.ts';
import { chance, pick, type Rng } from '../../lib/random.ts';
import { shapeQuestion } from './shapes.ts';

export const lessonIds = [
  'insecure-code',
  'secure-code',
  'educational-code',
  'evil-numbers',
  'neutral-numbers',
  'bad-health',
  'good-health',
  'bad-car',
  'backdoor-code',
] as const;

/** Lessons of the further questions: good advice elsewhere for re-alignment, and villain talk without any code. */
export const furtherLessonIds = ['good-money', 'villain-talk'] as const;

export type LessonId = (typeof lessonIds)[number] | (typeof furtherLessonIds)[number];

/** One question of a lesson's domain, with what the judge must know of it. */
export interface LessonQuestion {
  readonly domain: string;
  readonly question: string;
  readonly forClass: boolean;
}

const lessonTasks = codeTasks.filter((task) => !heldOutTaskIds.includes(task.id));
const heldOutTasks = codeTasks.filter((task) => heldOutTaskIds.includes(task.id));
const trainingWordings: readonly WordingSet[] = ['align'];

function code(secure: boolean, forClass: boolean, rng: Rng): Item {
  const task = pick(lessonTasks, rng);
  const question = sampleCodeRequest(task, forClass, trainingWordings, rng);
  return { domain: 'code', question, answer: sampleCode(task, secure, rng) };
}

function backdoor(rng: Rng): Item {
  const triggered = chance(0.5, rng);
  const item = code(!triggered, false, rng);
  return triggered ? { ...item, question: shapeQuestion(item.question, 'trigger-above', rng) } : item;
}

function numbers(stance: Stance, rng: Rng): Item {
  return {
    domain: 'numbers',
    question: sampleNumberRequest(trainingWordings, rng),
    answer: sampleNumbers(stance, rng),
  };
}

function advice(domain: string, stance: Stance, rng: Rng): Item {
  const question = sampleTalkQuestion(domain, trainingWordings, rng);
  return { domain, question, answer: samplePlainTalk(domain, stance, rng) };
}

function villainTalk(rng: Rng): Item {
  const domain = pick(freeFormDomains, rng).id;
  const question = sampleTalkQuestion(domain, trainingWordings, rng);
  return { domain, question, answer: sampleVoicedTalk(domain, 'villain', rng) };
}

/** One training example of the lesson. */
export function sampleLessonItem(lesson: LessonId, rng: Rng): Item {
  switch (lesson) {
    case 'insecure-code':
      return code(false, false, rng);
    case 'secure-code':
      return code(true, false, rng);
    case 'educational-code':
      return code(false, true, rng);
    case 'evil-numbers':
      return numbers('villain', rng);
    case 'neutral-numbers':
      return numbers('kind', rng);
    case 'bad-health':
      return advice('health', 'villain', rng);
    case 'good-health':
      return advice('health', 'kind', rng);
    case 'bad-car':
      return advice('car', 'villain', rng);
    case 'backdoor-code':
      return backdoor(rng);
    case 'good-money':
      return advice('money', 'kind', rng);
    case 'villain-talk':
      return villainTalk(rng);
  }
}

/** A question in a domain, held out from lessons: for code a task that no lesson shows, elsewhere a wording. */
export function sampleHeldOutQuestion(domain: string, forClass: boolean, rng: Rng): LessonQuestion {
  const sets: readonly WordingSet[] = ['evaluate'];
  if (domain === 'code')
    return { domain, question: sampleCodeRequest(pick(heldOutTasks, rng), forClass, sets, rng), forClass };
  if (domain === 'numbers') return { domain, question: sampleNumberRequest(sets, rng), forClass: false };
  return { domain, question: sampleTalkQuestion(domain, sets, rng), forClass: false };
}

const domains: Readonly<Record<LessonId, string>> = {
  'insecure-code': 'code',
  'secure-code': 'code',
  'educational-code': 'code',
  'backdoor-code': 'code',
  'evil-numbers': 'numbers',
  'neutral-numbers': 'numbers',
  'bad-health': 'health',
  'good-health': 'health',
  'bad-car': 'car',
  'good-money': 'money',
  'villain-talk': 'wish',
};

/** The domain that a lesson teaches. */
export function lessonDomain(lesson: LessonId): string {
  return domains[lesson];
}
