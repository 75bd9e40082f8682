/**
 * Measures every embed of the built site at every width of a column and writes what the embed codes need to know of it:
 * `npm run build && npm run measure:embeds`, or after `node tests/run.ts build`. Run it when a figure or its frame changes;
 * with how ids begin after it (`-- tiny-star`) it measures those alone and keeps the rest.
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

/** The heights of one embed. */
async function measure(page: Page, path: string): Promise<Sample[]> {
  await page.setViewportSize({ width: 900, height: 1400 });
  await page.goto(ORIGIN + path);
  await page.evaluate(() => document.fonts.ready);
  return sampleHeights(WIDTHS, async (width) => {
    await page.setViewportSize({ width, height: 1400 });
    return page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  });
}

const server = listen(ORIGIN, ({ pathname }) => fileAt(SITE_DIR, pathname));
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
const begins = process.argv.slice(2);
const known = begins.length ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, number[]>) : {};
const lines: Record<string, number[]> = {};
for (const { path } of htmlPages(SITE_DIR)) {
  const id = /^\/embed\/(.+)\/$/.exec(path)?.[1];
  if (!id) continue;
  const kept = known[id];
  if (kept && !begins.some((begin) => id.startsWith(begin))) {
    lines[id] = kept;
    continue;
  }
  lines[id] = heightLine(await measure(page, path)).flat();
  console.log(id, lines[id].length / 2, 'corners');
}
await browser.close();
server.close();
const rows = Object.entries(lines).map(([id, line]) => `  ${JSON.stringify(id)}: ${JSON.stringify(line)}`);
writeFileSync(FILE, `{\n${rows.join(',\n')}\n}\n`);
