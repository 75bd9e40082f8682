/** How busy a page is while it opens, in processor time: a crowded machine takes longer, but not more of that. */
import { longestTask } from '../main-thread.ts';
import { expect, test } from './site-test.ts';

/** Milliseconds at a stretch. On a quiet machine the worst is about 50; where much else runs, the same work takes up to twice. */
const BUDGET = 120;

/** The pages that have most to lay out, of each kind. */
const HEAVY = ['/', '/bad-boy-persona/', '/figures/', '/figures/tiny-inside/', '/data/', '/teach/'];

test('no page keeps the main thread busy for long while it opens', async ({ browser }) => {
  test.slow();
  const times: Record<string, number> = {};
  for (const path of HEAVY) {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
    const page = await context.newPage();
    const { busy } = await longestTask(browser, page, async () => {
      await page.goto(path, { waitUntil: 'load' });
      // What is in view wakes now.
      await page.waitForTimeout(1500);
    });
    times[path] = Math.round(busy);
    await context.close();
  }
  const slow = Object.entries(times).filter(([, busy]) => busy > BUDGET);
  expect(slow, JSON.stringify(times)).toEqual([]);
});
