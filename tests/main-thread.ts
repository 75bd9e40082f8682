/** How long a page's main thread is busy at a stretch, from the browser's own trace. */
import type { Browser, Page } from '@playwright/test';

export interface LongestTask {
  /** Milliseconds of processor time: what the page itself took. */
  readonly busy: number;
  /** Milliseconds by the clock, in which a crowded machine may have done something else. */
  readonly clock: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, by the clock and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The longest tasks of all pages' main threads while something happens in the browser. */
export async function longestTask(browser: Browser, page: Page, what: () => Promise<unknown>): Promise<LongestTask> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await what();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const names = new Set(mains.map(thread));
  const tasks = traceEvents.filter(
    (event) => event.ph === 'X' && /RunTask/.test(event.name) && names.has(thread(event)),
  );
  if (!tasks.length) throw new Error('The trace holds no task of a page.');
  const longest = (of: (event: TraceEvent) => number | undefined): number =>
    tasks.reduce((most, event) => Math.max(most, of(event) ?? 0), 0) / 1000;
  return { busy: longest(({ tdur }) => tdur), clock: longest(({ dur }) => dur) };
}
