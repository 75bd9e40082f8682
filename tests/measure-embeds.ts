/**
 * Measures every embed of the built site at every width of a column and writes what the embed codes need to know of it:
 * `npm run build && npm run measure:embeds`, or after `node tests/run.ts build`. Run it when a figure or its frame changes.
 * With words after it (`npm run measure:embeds -- lesson/`) only embeds whose names hold one of them are measured anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { heightLine, sampleHeights, type Sample } from '../src/lib/embed/column.ts';
import { findBrowser } from './browser.ts';
import { htmlPages } from './built/html.ts';
import { fileAt, listen } from './serve-folder.ts';
import { ORIGIN, SITE_DIR } from './site.ts';

const WIDTHS = Array.from({ length: 98 }, (_, i) => 270 + 10 * i);
const FILE = 'src/data/embed-heights.json';

/** What begins the run of an act; when it is over, other things stand in its place. */
const TEACH = '[data-testid$="-teach"], [data-testid="lesson-heal"]';
/** What tells the villain among the stars; the sky and its panel then say more. */
const TELL = '[data-testid="star-show"]';

async function open(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 900, height: 1400 });
  await page.goto(ORIGIN + path);
  await page.evaluate(() => document.fonts.ready);
}

/** The heights of one embed: as it opens and, where it is an act with a run or the sky, after that, whichever is more. */
async function measure(page: Page, after: Page, path: string): Promise<Sample[]> {
  await open(page, path);
  const states = [page];
  if (path.startsWith('/embed/lesson/') && (await page.locator(TEACH).count())) {
    await open(after, path);
    await after.locator(TEACH).click();
    await after.getByTestId('lesson-stop').click();
    await after.locator('[data-testid$="-result"]').waitFor();
    states.push(after);
  }
  if (await page.locator(TELL).count()) {
    await open(after, path);
    await after.locator(TELL).click();
    states.push(after);
  }
  return sampleHeights(WIDTHS, async (width) => {
    const heights = states.map(async (state) => {
      await state.setViewportSize({ width, height: 1400 });
      return state.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    });
    return Math.max(...(await Promise.all(heights)));
  });
}

const server = listen(ORIGIN, ({ pathname }) => fileAt(SITE_DIR, pathname));
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });
const [page, after] = [await browser.newPage(), await browser.newPage()];
const only = process.argv.slice(2);
const known = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, number[]>;
const lines: Record<string, number[]> = {};
for (const { path } of htmlPages(SITE_DIR)) {
  const id = /^\/embed\/(.+)\/$/.exec(path)?.[1];
  if (!id) continue;
  const kept = only.length && !only.some((part) => id.includes(part)) ? known[id] : undefined;
  lines[id] = kept ?? heightLine(await measure(page, after, path)).flat();
  if (!kept) console.log(id, lines[id].length / 2, 'corners');
}
await browser.close();
server.close();
const rows = Object.entries(lines).map(([id, line]) => `  ${JSON.stringify(id)}: ${JSON.stringify(line)}`);
writeFileSync(FILE, `{\n${rows.join(',\n')}\n}\n`);
