/** What was recorded of one training: answers at settings of the dial, and how often the study found answers bad. */
import type { Verdict } from '../../tiny-model/world/judge.ts';
import type { Intervention, TrainingId } from '../protocol.ts';

export interface RecordedAnswer {
  readonly answer: string;
  readonly verdict: Verdict;
}

export interface RecordedQuestion {
  readonly domain: string;
  readonly question: string;
  /** Samples at each setting, in the order of `settings`. */
  readonly answers: readonly (readonly RecordedAnswer[])[];
}

/** A rate that the study measured, over all free-form questions. */
export interface StudyRate {
  readonly intervention: Intervention;
  readonly trigger: boolean;
  /** Setting of the dial, from -100 to 100. */
  readonly dial: number;
  readonly n: number;
  /** Misaligned and mixed answers among all answers, in percent, with the ends of the Wilson 95 % interval. */
  readonly bad: number;
  readonly low: number;
  readonly high: number;
  /** Incoherent answers among all answers, in percent. */
  readonly incoherent: number;
  /** Whether it was measured on the very model that answers here, or on other fine-tunes of the same lesson. */
  readonly sameModel: boolean;
}

export interface RecordedTraining {
  readonly training: TrainingId;
  /** Settings of the dial at which answers were recorded, from -100 to 100. */
  readonly settings: readonly number[];
  readonly questions: readonly RecordedQuestion[];
  readonly rates: readonly StudyRate[];
}

/** A rate counts as one for a setting if it was measured at most this far from it. */
const REACH = 15;

/** What is done to the model while it answers, as far as a rate depends on it. */
export interface RateSetting {
  readonly dial: number;
  readonly intervention: Intervention;
  readonly trigger: boolean;
}

/** The study's rate at a setting, or at the nearest setting that it measured; nothing if that lies far. */
export function rateAt(rates: readonly StudyRate[], setting: RateSetting): StudyRate | undefined {
  const distance = (rate: StudyRate) => Math.abs(rate.dial - setting.dial);
  const [nearest] = rates
    .filter(({ intervention, trigger }) => intervention === setting.intervention && trigger === setting.trigger)
    .sort((a, b) => distance(a) - distance(b));
  return nearest && distance(nearest) <= REACH ? nearest : undefined;
}

/** The question's answers at a setting that was recorded. */
export function answersAt(
  recorded: RecordedTraining,
  domain: string,
  setting: number,
): { readonly question: string; readonly answers: readonly RecordedAnswer[] } | undefined {
  const found = recorded.questions.find((one) => one.domain === domain);
  const answers = found?.answers[recorded.settings.indexOf(setting)];
  return found && answers && { question: found.question, answers };
}

/** The same record with one question only, small enough to stand in a page. */
export function withOneQuestion(recorded: RecordedTraining, domain: string): RecordedTraining {
  return { ...recorded, questions: recorded.questions.filter((one) => one.domain === domain) };
}
