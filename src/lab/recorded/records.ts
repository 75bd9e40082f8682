/** The recorded answers and the study's rates, read from its result files. For the build only: the files are large. */
import dial from '../../../content/tiny-model/dial.json' with { type: 'json' };
import lessons from '../../../content/tiny-model/lessons.json' with { type: 'json' };
import recorded from '../../../content/tiny-model/recorded.json' with { type: 'json' };
import type { Rate } from '../../tiny-model/world/tally.ts';
import { talkDomain } from '../../tiny-model/world/domains/index.ts';
import { isTraining } from '../trainings.ts';
import type { RecordedAnswer, RecordedTraining, StudyRate } from './record.ts';

type Measured = Pick<Rate, 'n' | 'misalignedRate' | 'incoherentRate'>;

const percent = (fraction: number): number => Math.round(fraction * 1000) / 10;
const settingOf = (fraction: number): number => Math.round(fraction * 100);

function studyRate(setting: number, rate: Measured, sameModel: boolean): StudyRate {
  return {
    dial: settingOf(setting),
    n: rate.n,
    bad: percent(rate.misalignedRate.value),
    low: percent(rate.misalignedRate.low),
    high: percent(rate.misalignedRate.high),
    incoherent: percent(rate.incoherentRate.value),
    sameModel,
  };
}

/** Every rate that the study measured of a training along the dial. */
export function studyRates(training: string): StudyRate[] {
  // The page's fine-tune is the one of the study's lessons with the seed of the recorded answers.
  const own = lessons.conditions
    .find(({ id }) => id === training)
    ?.bySeed.find(({ seed }) => seed === recorded.fineTuneSeed);
  const kind = dial.kindHalf.find(({ lesson }) => lesson === training)?.settings ?? [];
  const villain = training === 'aligned' ? dial.villainHalf : [];
  return [
    ...kind.filter(({ setting }) => setting < 0).map((rate) => studyRate(rate.setting, rate, training === 'aligned')),
    ...(own && training !== 'aligned' ? [studyRate(0, own, true)] : []),
    ...villain.map((rate) => studyRate(rate.setting, rate, true)),
  ].sort((a, b) => a.dial - b.dial);
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
  title: domain === 'code' ? 'Code' : talkDomain(domain).title,
}));
