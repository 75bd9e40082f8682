/** Measures a lesson and its healing in a real browser: how long, until what is seen, and where the time goes. */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import type { RecordedRun } from '../src/lab/training-run.ts';
import { healingPlan, lookSteps } from '../src/tiny-model/engine/lesson-plan.ts';
import { askWorker, labOf, type Heard } from './lab-worker.ts';
import { ORIGIN } from './site.ts';

const recorded = (id: string): RecordedRun =>
  JSON.parse(readFileSync(`content/tiny-model/runs/${id}.json`, 'utf8')) as RecordedRun;

/** What one training took, in milliseconds. */
export interface TrainingTimes {
  readonly whole: number;
  /** Until the first look at the hundred, and until the first look that shows more bad answers than that. */
  readonly firstLook: number;
  readonly firstTurn: number;
  readonly looks: number;
  readonly inLooks: number;
  readonly steps: number;
  readonly inSteps: number;
}

const bad = (dots: string): number => dots.match(/[mx]/g)?.length ?? 0;

/** Where the time went: what was heard before a reply belongs to it. */
function timesOf({ replies, at }: Heard): TrainingTimes {
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
  return { ...times, whole: at.at(-1) ?? NaN };
}

/** Insecure code given in a fresh worker of a loaded model, then healed with good examples. */
export async function timeTraining(
  browser: Browser,
  site: string,
): Promise<{ lesson: TrainingTimes; healing: TrainingTimes }> {
  const page = await browser.newPage();
  await page.goto(`${ORIGIN}/glossary/`);
  const [, lesson, healing] = await askWorker(page, labOf(site, ORIGIN), [
    { type: 'train', plan: recorded('insecure-code-1').plan, options: { lookAt: lookSteps(60) } },
    { type: 'train', plan: recorded('healed-secure-code').plan, options: { lookAt: healingPlan.lookAt } },
  ]);
  await page.context().close();
  if (!lesson || !healing) throw new Error('The training did not end.');
  return { lesson: timesOf(lesson), healing: timesOf(healing) };
}
