/** The questions on offer: every family's wordings that no training saw, by group. For the build only: it is long. */
import { adviceDomains, everydayDomains, freeFormDomains, selfReport } from '../tiny-model/world/domains/index.ts';
import { expandAll } from '../tiny-model/world/template.ts';
import { recordedQuestions } from './recorded/records.ts';

export interface OfferedQuestion {
  readonly text: string;
  /** The family, as a heading in the list. */
  readonly family: string;
  /** Id of its subject. */
  readonly subject: string;
}

const talk = [...freeFormDomains, selfReport, ...everydayDomains, ...adviceDomains].flatMap(
  ({ id, title, questions }) =>
    [...expandAll(questions.evaluate)].map((text) => ({ text, family: title, subject: id })),
);

/** Every question of the list, the recorded ones among them. */
export const offeredQuestions: readonly OfferedQuestion[] = [
  ...talk,
  ...recordedQuestions.filter(({ text }) => !talk.some((one) => one.text === text)),
];

/** The kinds of question that a count can ask. */
export const countDomains = freeFormDomains.map(({ id, title }) => ({ id, title }));
