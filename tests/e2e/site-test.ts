/** What every browser test starts from: a page that is watched, and the lists of pages and figures. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { withoutMostRecords } from '../record-pages.ts';
import { htmlPages } from '../built/html.ts';
import type { FigureEntry } from '../../src/data/figure/files.ts';
import { HOST_ORIGIN, ORIGIN, SITE_DIR, SUB_ORIGIN } from '../site.ts';

export { expect };

/** For what the lab's model does: the machine may be busy, and what a reader waits a second for may take much longer. */
export const PATIENCE = { timeout: 80_000 };

/** Every figure of the built site. */
export const figures = JSON.parse(readFileSync(`${SITE_DIR}/figures/index.json`, 'utf8')) as FigureEntry[];

const html = new Map(htmlPages(SITE_DIR).map((page) => [page.path, page.html]));
/** A named state is its figure's page with other numbers: the states of one stand for all in a browser. */
const isOneOfMany = (path: string): boolean =>
  /^\/(figures|embed)\/[^/]+\/[^/]+\/$/.test(path) && !/\/(one-in-five|lesson)\//.test(path);

const built = [...html.keys()].filter((path) => !isOneOfMany(path));

/** Addresses of all pages, and of all embeds. */
export const pages = withoutMostRecords(built.filter((path) => !/^\/embed\/./.test(path)));
export const embeds = built.filter((path) => /^\/embed\/./.test(path));

/** Figures that the reader can change. */
export const figuresWithChoices = figures.filter(({ page }) => html.get(page)?.includes('<fieldset class="choice"'));

/** Each chapter's address, with the figures that stand in it. */
export const chapters = pages
  .filter((path) => html.get(path)?.includes('<article class="chapter'))
  .map((path) => ({ path, figures: figures.filter(({ id }) => html.get(path)?.includes(`data-figure="${id}"`)) }));

const OWN = new Set([ORIGIN, SUB_ORIGIN, HOST_ORIGIN]);

/** All that a page did which no page of ours may do. */
export interface Watch {
  foreign: string[];
  errors: string[];
  /** Errors that the test brings about on purpose, whenever they arrive. */
  expected?: RegExp;
  violations: string[];
  /** Answers that were no success. */
  broken: string[];
}

/**
 * Playwright's `test`, where each page is watched: a request to a stranger, an error in a script, a
 * breach of the Content-Security-Policy or a missing file fails the test whatever else it checks.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context }, use) => {
      const watch: Watch = { foreign: [], errors: [], violations: [], broken: [] };
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && !OWN.has(origin)) watch.foreign.push(request.url());
      });
      context.on('response', (response) => {
        // A page that is itself the answer "not found" may be opened on purpose.
        const asked = response.request().isNavigationRequest();
        if (response.status() >= 400 && !asked) watch.broken.push(`${response.status()} ${response.url()}`);
      });
      context.on('weberror', (error) => {
        const { message } = error.error();
        watch.errors.push(message);
      });
      context.on('console', (message) => {
        const text = message.text();
        if (/content security policy/i.test(text)) watch.violations.push(text);
        else if (message.type() === 'error' && !/status of 404/.test(text)) watch.errors.push(text);
        // Svelte says in words that what it found in the page is not what it would have drawn.
        else if (/hydration/i.test(text)) watch.errors.push(text);
      });
      await use(watch);
      const { foreign, violations } = watch;
      const broken = watch.broken.filter((answer) => !watch.expected?.test(answer));
      const errors = watch.errors.filter((message) => !watch.expected?.test(message));
      expect({ foreign, errors, violations, broken }).toEqual({ foreign: [], errors: [], violations: [], broken: [] });
    },
    { auto: true },
  ],
});

/** Waits until the figure's island has woken in the page. */
export async function awake(page: Pick<Page, 'locator'>, id: string): Promise<void> {
  const figure = page.locator(`figure#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('.stage')).toHaveAttribute('data-alive', 'true');
}

/** The drawing of the figure that is shown at the present width. */
export function drawingOf(page: Pick<Page, 'locator'>, id: string): Locator {
  return page.locator(`figure#${id} svg.chart:visible`);
}

/** A short name of what the figure draws now: the same drawing gives the same name. */
export async function viewOf(page: Pick<Page, 'locator'>, id: string): Promise<string> {
  const markup = await drawingOf(page, id).evaluate((drawing) =>
    // Server and browser may write the attributes of one element in different orders.
    [...drawing.querySelectorAll('*')].map((one) => [
      one.tagName,
      [...one.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
      one.children.length ? '' : one.textContent,
    ]),
  );
  return createHash('sha256').update(JSON.stringify(markup)).digest('hex').slice(0, 12);
}

/** Wakes every island of a page by showing each once; what is folded away sleeps until it is unfolded. */
export async function wakeAll(page: Page): Promise<void> {
  for (const island of await page.locator('astro-island').all()) {
    const isShown = await island.evaluate((node) => {
      // The island itself has no box; what it holds has.
      const shown = [...node.children].find((child) => child.checkVisibility() && child.getClientRects().length);
      shown?.scrollIntoView({ block: 'center' });
      return !!shown;
    });
    if (isShown) await expect(island).not.toHaveAttribute('ssr');
  }
}

/** Opens every disclosure of a page. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => (all as HTMLDetailsElement[]).forEach((one) => (one.open = true)));
}

/** Leaves twelve entries of every table and list: axe takes a minute for thousands of cells of one kind. */
export async function shortenLists(page: Page): Promise<void> {
  await page
    .locator('tbody, ul, ol, select, [role=listbox]')
    .evaluateAll((lists) => lists.forEach((list) => [...list.children].slice(12).forEach((entry) => entry.remove())));
}

/** How far the page can be scrolled sideways, in pixels. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What axe finds on a page against WCAG 2.2 AA and good practice, or by some rules, with the first places of each. */
export async function axeProblems(
  page: Page,
  rules?: string[],
): Promise<{ id: string; help: string; where: string[] }[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // In the page itself, without another that joins results of frames (there are none), and without what passed: four times as fast.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target.join(' ')).slice(0, 5),
  }));
}
