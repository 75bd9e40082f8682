/** How much processor time a page's worker took for each request of `askWorker`, from the browser's own trace. */
import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds by the clock; how long by the clock, and how long of the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * Does something with a page's one worker while the browser keeps a trace.
 * @returns what came of it, and a function that gives the worker's processor time in milliseconds for a request's number
 */
export async function withWorkerTime<Result>(
  browser: Browser,
  page: Page,
  what: () => Promise<Result>,
): Promise<{ result: Result; busy: (request: number) => number }> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const result = await what();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const isWorker = ({ name, args }: TraceEvent): boolean =>
    name === 'thread_name' && /DedicatedWorker/.test(args.name ?? '');
  const workers = new Set(traceEvents.filter(isWorker).map(thread));
  const tasks = traceEvents.filter(
    (event) => event.ph === 'X' && /RunTask/.test(event.name) && workers.has(thread(event)),
  );
  if (!tasks.length) throw new Error('The trace holds no task of a worker.');
  const markAt = (name: string): number => traceEvents.find((event) => event.name === name)?.ts ?? NaN;
  return {
    result,
    busy: (request) => {
      const [from, to] = [markAt(`request ${request} begins`), markAt(`request ${request} ends`)];
      const within = tasks.filter(({ ts }) => ts >= from && ts <= to);
      return within.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
    },
  };
}
