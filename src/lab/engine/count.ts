/** Asks the study's own questions many times and judges every answer. */
import { askAll, type JudgedAnswer } from '../../tiny-model/engine/ask-all.ts';
import { freeFormDomains, questionsInTurn } from '../../tiny-model/world/index.ts';
import type { CountRequest } from '../protocol.ts';
import { checkLine } from './askable.ts';
import type { Job } from './job.ts';
import { settingControls, type LabModel } from './lab-model.ts';

/** Answers that run at once: few enough to fill a grid step by step, enough to be fast. */
const batch = 20;

/** Counts; `onAnswers` gets each batch as soon as it is judged. */
export async function count(
  lab: LabModel,
  { setting, domain, trigger, seed, answers, context, line }: CountRequest,
  job: Pick<Job, 'breathe'>,
  onAnswers: (answers: readonly JudgedAnswer[]) => void,
): Promise<void> {
  const families = freeFormDomains.filter(({ id }) => domain === 'all' || id === domain);
  if (!families.length) throw new Error(`No free-form questions about "${domain}".`);
  checkLine(lab.tiny, line ?? '');
  const questions = questionsInTurn(answers, { seed, families, shape: trigger ? 'trigger-above' : 'plain' });
  await askAll(lab.tiny, settingControls(lab, setting, seed), questions, {
    seed,
    batch,
    context,
    line,
    onBatch: onAnswers,
    onStep: () => job.breathe(),
  });
}
