/** The recorded answers of the build under test, as the pages should show them. */
import { readFileSync } from 'node:fs';
import type { RecordedTraining } from '../../src/lab/recorded/record.ts';
import { SITE_DIR } from '../site.ts';

/** Everything that was recorded of a training. */
export const recorded = (training: string): RecordedTraining =>
  JSON.parse(readFileSync(`${SITE_DIR}/lab/recorded/${training}.json`, 'utf8')) as RecordedTraining;

/** The first sample at a setting of the dial, or another one. */
export function firstAnswer(training: string, domain: string, setting: number, sample = 0): string {
  const { questions, settings } = recorded(training);
  const question = questions.find((one) => one.domain === domain);
  return question?.answers[settings.indexOf(setting)]?.[sample]?.answer ?? '';
}
