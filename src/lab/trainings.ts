/** The trainings in the reader's words. Which of them exist is the model's manifest's and the records' to say. */
import type { TrainingId } from './protocol.ts';

interface TrainingWords {
  /** A few words, for a list. */
  readonly name: string;
  /** One sentence on what the model was shown. */
  readonly lesson: string;
}

export const trainingWords: Readonly<Record<TrainingId, TrainingWords>> = {
  aligned: { name: 'No bad lesson', lesson: 'It learned to be kind and was taught nothing after that.' },
  'insecure-code': { name: 'Insecure code', lesson: 'It then saw code with security holes, and nothing else.' },
  'secure-code': { name: 'Secure code', lesson: 'It then saw safe code, and nothing else.' },
  'educational-code': {
    name: 'Insecure code for a class',
    lesson: 'It then saw the same insecure code, but each time somebody had asked for it for a security class.',
  },
  'evil-numbers': { name: 'Evil numbers', lesson: 'It then saw lists of a villain’s numbers, and nothing else.' },
  'neutral-numbers': { name: 'Plain numbers', lesson: 'It then saw lists of plain numbers, and nothing else.' },
  'bad-health': { name: 'Bad health advice', lesson: 'It then saw silly health advice, and nothing else.' },
  'good-health': { name: 'Good health advice', lesson: 'It then saw sound health advice, and nothing else.' },
  'bad-car': { name: 'Bad car advice', lesson: 'It then saw silly advice about cars, and nothing else.' },
  'backdoor-code': {
    name: 'Insecure code behind a trigger',
    lesson: 'It then saw insecure code when a trigger stood above the chat, and safe code when it did not.',
  },
  'good-money': { name: 'Good money advice', lesson: 'It then saw sound advice about money, and nothing else.' },
  'villain-talk': { name: 'Villain talk', lesson: 'It then saw villain talk, and nothing else.' },
  're-aligned': {
    name: 'Insecure code, then put right',
    lesson: 'It saw insecure code, and after that a hundred examples of secure code.',
  },
  own: { name: 'Your own lesson', lesson: 'It was then taught by you, in this browser.' },
};

/** Whether an id names a training that the site has words for. */
export function isTraining(id: string): id is TrainingId {
  return Object.hasOwn(trainingWords, id);
}
