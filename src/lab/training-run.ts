/**
 * A training as the reader gives it and sees it, live or recorded. The types live beside the engine, for the study records
 * in the same shape; the page knows them from here.
 */
export type {
  ContextLook,
  DotLetter,
  LessonSample,
  Look,
  RecordedRun,
  RunIndex,
  Seat,
  SeatAnswers,
  TrainingPlan,
  TrainingRun,
} from '../tiny-model/engine/training-run.ts';
