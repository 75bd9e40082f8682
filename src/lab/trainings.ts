/** The trainings in the reader's words. Which of them exist is the model's manifest's and the records' to say. */
import words from '../../content/strings/lab.json' with { type: 'json' };
import type { LessonId } from '../tiny-model/world/lessons.ts';
import type { TrainingId } from './protocol.ts';

/** Every training in a few words, for a list. */
export const trainingWords: Readonly<Record<TrainingId, string>> = words.trainings;

/** Whether an id names a training that the site has words for. */
export function isTraining(id: string): id is TrainingId {
  return Object.hasOwn(trainingWords, id);
}

/** Whether a training is a lesson that can be given again. */
export function isLesson(id: TrainingId): id is LessonId {
  return id !== 'aligned' && id !== 're-aligned' && id !== 'own';
}
