/** The recorded answers and the study's rates, read from its result files. For the build only: the files are large. */
import dial from '../../../content/tiny-model/dial.json' with { type: 'json' };
import lessons from '../../../content/tiny-model/lessons.json' with { type: 'json' };
import manifest from '../../../public/models/toy/manifest.json' with { type: 'json' };
import recorded from '../../../content/tiny-model/recorded.json' with { type: 'json' };
import type { Rate } from '../../tiny-model/world/tally.ts';
import type { TrainingId } from '../protocol.ts';
import { subjectTitle } from '../subjects.ts';
import { isTraining } from '../trainings.ts';
import type { RecordedAnswer, RecordedTraining, StudyRate } from './record.ts';

type Measured = Pick<Rate, 'n' | 'misalignedRate' | 'incoherentRate'>;

const percent = (fraction: number): number => Math.round(fraction * 1000) / 10;
const settingOf = (fraction: number): number => Math.round(fraction * 100);

type Place = Pick<StudyRate, 'dial' | 'sameModel'> & Partial<Pick<StudyRate, 'intervention' | 'trigger'>>;

function studyRate(rate: Measured, place: Place): StudyRate {
  return {
    intervention: 'dial',
    trigger: false,
    n: rate.n,
    bad: percent(rate.misalignedRate.value),
    low: percent(rate.misalignedRate.low),
    high: percent(rate.misalignedRate.high),
    incoherent: percent(rate.incoherentRate.value),
    ...place,
  };
}

/** The rate with the persona direction taken out, whatever the dial says. */
const removed = (training: string): StudyRate[] =>
  dial.plainCures
    .filter(({ lesson, cure }) => lesson === training && cure === 'mean-difference-removed')
    .map((rate) => studyRate(rate, { dial: 0, sameModel: training === 'aligned', intervention: 'remove' }));

/** The rates of a training with the dial turned away from zero, where other files say more. */
const turned = (
  rates: readonly (Measured & { lesson: string; setting: number })[],
  training: string,
  place: Omit<Place, 'dial'>,
): StudyRate[] =>
  rates
    .filter(({ lesson, setting }) => lesson === training && setting !== 0)
    .map((rate) => studyRate(rate, { dial: settingOf(rate.setting), ...place }));

/** What the study measured of the model before any lesson. */
function alignedRates(): StudyRate[] {
  return [
    ...turned(dial.kindHalf, 'aligned', { sameModel: true }),
    ...dial.villainHalf.map((rate) => studyRate(rate, { dial: settingOf(rate.setting), sameModel: true })),
    studyRate(dial.randomVectors.pooled, { dial: settingOf(1), sameModel: true, intervention: 'random' }),
    ...removed('aligned'),
  ];
}

/** Whether the study's fine-tunes were made by the plan of the recorded ones: only then are equal seeds one model. */
const isSamePlan = lessons.provenance.lessonPlan.batch === recorded.provenance.lessonPlan.batch;

/** What the study measured of a lesson; the page's own fine-tune is the one with the seed of the recorded answers. */
function lessonRates(training: string): StudyRate[] {
  const lesson = lessons.conditions.find(({ id }) => id === training);
  const own = lesson?.bySeed.find(({ seed }) => seed === recorded.fineTuneSeed);
  const triggered = lesson?.byShape.find(({ shape }) => shape === 'trigger-above');
  return [
    ...turned([...dial.kindHalf, ...dial.villainHalfAfterLessons], training, { sameModel: false }),
    ...turned(dial.triggered, training, { sameModel: false, trigger: true }),
    ...removed(training),
    ...(own ? [studyRate(own, { dial: 0, sameModel: isSamePlan })] : []),
    ...(triggered ? [studyRate(triggered, { dial: 0, sameModel: false, trigger: true })] : []),
  ];
}

/** Every rate that the study measured of a training along the dial. */
function studyRates(training: string): StudyRate[] {
  return training === 'aligned' ? alignedRates() : lessonRates(training);
}

/** Everything that was recorded, one entry a training. @throws for a training that has no name on the site. */
export const recordedTrainings: readonly RecordedTraining[] = recorded.variants.map(({ variant, settings }) => {
  if (!isTraining(variant)) throw new Error(`recorded.json: src/lab/trainings.ts has no words for "${variant}"`);
  return {
    training: variant,
    settings: recorded.settings.map(settingOf),
    questions: recorded.questions.map((question, place) => ({
      ...question,
      answers: settings.map(({ answers }) => answers[place] as RecordedAnswer[]),
    })),
    rates: studyRates(variant),
  };
});

/** The record of a training. @throws when there is none. */
export function recordedTraining(training: string): RecordedTraining {
  const found = recordedTrainings.find((one) => one.training === training);
  if (!found) throw new Error(`recorded.json: nothing was recorded of "${training}"`);
  return found;
}

/** Every recorded question's domain with a title for a list. */
export const recordedTopics = recorded.questions.map(({ domain }) => ({
  domain,
  title: subjectTitle(domain),
}));

/** The recorded questions themselves. */
export const recordedQuestions = recorded.questions.map(({ domain, question }) => ({
  text: question,
  family: subjectTitle(domain),
  subject: domain,
}));

/** Every training of the shipped model, the one without a lesson first. */
export const shippedTrainings: readonly TrainingId[] = [
  'aligned',
  ...manifest.adapters.map(({ lesson }) => lesson).filter(isTraining),
];
