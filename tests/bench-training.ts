/** Measures a lesson and its healing in a real browser: how long, until what is seen, and where the time goes. */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import type { RecordedRun } from '../src/lab/training-run.ts';
import { askWorker, labOf, type Heard, type LabRequest } from './lab-worker.ts';
import { ORIGIN } from './site.ts';
import { withWorkerTime } from './worker-time.ts';

const recorded = (id: string): RecordedRun =>
  JSON.parse(readFileSync(`content/tiny-model/runs/${id}.json`, 'utf8')) as RecordedRun;

/** What one training took, in milliseconds. */
export interface TrainingTimes {
  readonly whole: number;
  /** Processor time of the worker: what the whole takes where nothing else runs. */
  readonly busy: number;
  /** Until the first look at the hundred, and until a later one in which another number of answers is bad. */
  readonly firstLook: number;
  readonly firstTurn: number;
  readonly looks: number;
  readonly inLooks: number;
  readonly steps: number;
  readonly inSteps: number;
}

const bad = (dots: string): number => dots.match(/[mx]/g)?.length ?? 0;

/** Where the time went: what was heard before a reply belongs to it. */
function timesOf({ replies, at }: Heard, busy: number): TrainingTimes {
  const times = { looks: 0, inLooks: 0, steps: 0, inSteps: 0, firstLook: NaN, firstTurn: NaN };
  let atFirst = 0;
  replies.forEach((reply, place) => {
    const now = at[place] ?? NaN;
    const spent = now - (place ? (at[place - 1] ?? NaN) : 0);
    if (reply.type === 'trained-step') {
      times.steps++;
      times.inSteps += spent;
    }
    if (reply.type !== 'look') return;
    times.looks++;
    times.inLooks += spent;
    if (times.looks === 1) {
      times.firstLook = now;
      atFirst = bad(reply.look.dots);
    } else if (Number.isNaN(times.firstTurn) && Math.abs(bad(reply.look.dots) - atFirst) > 0) times.firstTurn = now;
  });
  return { ...times, busy, whole: at.at(-1) ?? NaN };
}

/** Insecure code given in a fresh worker of a loaded model, made ready as the story makes it, then healed with good examples. */
export async function timeTraining(
  browser: Browser,
  site: string,
): Promise<{ lesson: TrainingTimes; healing: TrainingTimes }> {
  const page = await browser.newPage();
  await page.goto(`${ORIGIN}/glossary/`);
  const train = (id: string): LabRequest => {
    const { plan, looks } = recorded(id);
    return { type: 'train', plan, options: { lookAt: looks.slice(1).map(({ step }) => step) } };
  };
  const requests = [{ type: 'prepare' } as const, train('insecure-code-1'), train('healed-secure-code')];
  const { result, busy } = await withWorkerTime(browser, page, () => askWorker(page, labOf(site, ORIGIN), requests));
  await page.context().close();
  const [, , lesson, healing] = result;
  if (!lesson || !healing) throw new Error('The training did not end.');
  // Loading is the first request, making ready the second.
  return { lesson: timesOf(lesson, busy(3)), healing: timesOf(healing, busy(4)) };
}
