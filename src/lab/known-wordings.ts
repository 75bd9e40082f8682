/** Every wording of every question that the model was trained on. Comes with the reader's first own question: it is long. */
import words from '../../content/strings/lab-asked.json' with { type: 'json' };
import cues from '../../content/lab/subjects.json' with { type: 'json' };
import { codeRequests } from '../tiny-model/world/domains/code-requests.ts';
import { codeTasks } from '../tiny-model/world/domains/code-tasks.ts';
import { talkDomains } from '../tiny-model/world/domains/index.ts';
import { expandAll } from '../tiny-model/world/template.ts';
import { nearestWording, type Nearest, type Wording } from './nearest.ts';

/** All of them; code as the first way of asking for each task. */
export const knownWordings: readonly Wording[] = [
  ...talkDomains.flatMap(({ id, questions }) =>
    // Wordings that no training saw come first: of two as near, one of these is asked.
    [...expandAll([...questions.evaluate, ...questions.develop, ...questions.align])].map((text) => ({
      text,
      subject: id,
    })),
  ),
  ...codeTasks.map(({ ask }) => ({
    text: (codeRequests.evaluate[0] as string).replace('TASK', ask),
    subject: 'code',
  })),
];

/** The wording nearest to what a reader typed, or one sentence that says why there is none. */
export type Understood = Exclude<Nearest, { kind: 'none' }> | { readonly kind: 'none'; readonly reason: string };

const REASONS: Readonly<Record<string, string>> = words.reasons;

/** Reads what a reader typed. */
export function nearestKnown(typed: string): Understood {
  const found = nearestWording(typed, knownWordings, cues);
  if (found.kind !== 'none') return found;
  return { kind: 'none', reason: REASONS[found.reason ?? 'other'] ?? words.reasons.other };
}
