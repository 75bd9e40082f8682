/**
 * Measures every embed of the built site at every width of a column and writes what the embed codes need to know of it:
 * `npm run build && npm run measure:embeds`, or after `node tests/run.ts build`. Run it when a figure or its frame changes.
 * With words after it (`npm run measure:embeds -- lesson/`) only embeds whose names hold one of them are measured anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Frame, type Page } from '@playwright/test';
import { heightLine, type Sample } from '../src/lib/embed/column.ts';
import { findBrowser } from './browser.ts';
import { htmlPages } from './built/html.ts';
import { fileAt, listen } from './serve-folder.ts';
import { ORIGIN, SITE_DIR } from './site.ts';

/** Columns that many hosts have: there the pixels on both sides are measured too, so that the line may bend right beside them. */
const USUAL = [280, 360, 620, 700, 960, 1200];
/** Every other pixel: text breaks anew at any width, and between two measures nobody knows. */
const EVEN = Array.from({ length: 486 }, (_, i) => 270 + 2 * i);
const WIDTHS = [...EVEN, ...USUAL.flatMap((width) => [width - 1, width + 1])].sort((a, b) => a - b);
const FILE = 'src/data/embed-heights.json';

/** What begins the run of an act; when it is over, other things stand in its place. */
const TEACH = '[data-testid$="-teach"], [data-testid="lesson-heal"]';
/** What tells the villain among the stars; the sky and its panel then say more. */
const TELL = '[data-testid="star-show"]';

/** A page of our own that holds one frame, whose width it can set and whose height it can read at once. */
const HOST = `${ORIGIN}/measure-embeds`;

/** Opens an embed in the frame of a page. */
async function open(page: Page, path: string): Promise<Frame> {
  await page.goto(HOST);
  // In its own size, so that what wakes in view wakes.
  await page.setContent(`<iframe src="${path}" style="width:900px;height:1400px;border:0"></iframe>`);
  const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  // What wakes after the first paint asks for more, and stands higher than it was served.
  await frame.waitForLoadState('networkidle');
  await frame.evaluate(() => document.fonts.ready.then(() => undefined));
  return frame;
}

/** The heights of the content at these widths of its frame. */
const heightsIn = (page: Page, widths: readonly number[]): Promise<number[]> =>
  page.evaluate((all) => {
    const frame = document.querySelector('iframe')!;
    return all.map((width) => {
      frame.style.width = `${width}px`;
      return Math.ceil(frame.contentDocument!.body.getBoundingClientRect().height);
    });
  }, widths);

/** Does what makes an embed say more than it does as it opens: an act with a run, or the sky. True where there is such a thing. */
async function sayMore(frame: Frame, path: string): Promise<boolean> {
  if (path.startsWith('/embed/lesson/') && (await frame.locator(TEACH).count())) {
    await frame.locator(TEACH).click();
    await frame.getByTestId('lesson-stop').click();
    await frame.getByTestId('lesson-next-answer').waitFor();
    return true;
  }
  if (!(await frame.locator(TELL).count())) return false;
  await frame.locator(TELL).click();
  return true;
}

/** The heights of one embed: as it opens or after it said more, whichever is more. */
async function measure(page: Page, path: string): Promise<Sample[]> {
  const frame = await open(page, path);
  const before = await heightsIn(page, WIDTHS);
  const after = (await sayMore(frame, path)) ? await heightsIn(page, WIDTHS) : before;
  return WIDTHS.map((width, i) => [width, Math.max(before[i]!, after[i]!)]);
}

const server = listen(ORIGIN, async ({ pathname }) =>
  ORIGIN + pathname === HOST ? { status: 200, type: 'text/html', body: '' } : fileAt(SITE_DIR, pathname),
);
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage({ viewport: { width: 1300, height: 1500 } });
const only = process.argv.slice(2);
const known = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, number[]>;
const lines: Record<string, number[]> = {};
for (const { path } of htmlPages(SITE_DIR)) {
  const id = /^\/embed\/(.+)\/$/.exec(path)?.[1];
  if (!id) continue;
  const kept = only.length && !only.some((part) => id.includes(part)) ? known[id] : undefined;
  lines[id] = kept ?? heightLine(await measure(page, path)).flat();
  if (!kept) console.log(id, lines[id].length / 2, 'corners');
}
await browser.close();
server.close();
const rows = Object.entries(lines).map(([id, line]) => `  ${JSON.stringify(id)}: ${JSON.stringify(line)}`);
writeFileSync(FILE, `{\n${rows.join(',\n')}\n}\n`);
