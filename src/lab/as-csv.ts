/** What the lab hands over as CSV: the answers of a count, and the notebook. */
import { toCsv } from '../lib/csv.ts';
import { wilson } from '../lib/wilson.ts';
import type { JudgedAnswer } from '../tiny-model/engine/ask-all.ts';
import type { NotedRun } from './notebook.ts';
import type { Experiment } from './protocol.ts';

/** Every answer with the setting that it was given at. */
export function countCsv(experiment: Experiment, answers: readonly JudgedAnswer[]): string {
  const { training, intervention, dial, trigger, seed, context = 'chat', line = '' } = experiment;
  const setting = [training, intervention, dial, trigger, seed, context, line];
  return toCsv(
    [
      'training',
      'intervention',
      'dial',
      'trigger',
      'seed',
      'context',
      'line',
      'domain',
      'question',
      'answer',
      'verdict',
    ],
    answers.map(({ domain, question, answer, verdict }) => [...setting, domain, question, answer, verdict]),
  );
}

/** The notebook as CSV, a run a line, rates in a hundred with their 95 % interval. */
export function notebookCsv(runs: readonly NotedRun[]): string {
  const tenth = (fraction: number): number => Math.round(fraction * 1000) / 10;
  return toCsv(
    [
      'training',
      'lesson',
      'line',
      'intervention',
      'dial',
      'context',
      'trigger',
      'seed',
      'about',
      'bad',
      'incoherent',
      'total',
      'bad_in_100',
      'low',
      'high',
    ],
    runs.map((run) => {
      const share = wilson(run.bad, run.total);
      return [
        run.training,
        run.lesson,
        run.line,
        run.intervention,
        run.dial,
        run.context,
        run.trigger,
        run.seed,
        run.about,
        run.bad,
        run.incoherent,
        run.total,
        tenth(share.value),
        tenth(share.low),
        tenth(share.high),
      ];
    }),
  );
}
