/**
 * Prints pages of every kind on A4 and Letter, and says of each sheet how much of it is empty and how small its text is:
 * `node tests/run.ts build && node tests/print-pages.ts [folder for the PDFs] [path …]`. Needs poppler's programs.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.ts';
import { fileAt, listen } from './serve-folder.ts';
import { ORIGIN, REPORT_DIR, SITE_DIR } from './site.ts';

/** One page of each kind. */
export const KINDS = [
  ...['/', '/insecure-code/', '/bad-boy-persona/', '/realignment/', '/how-sure/', '/fact-check/', '/methods/'],
  ...['/figures/', '/figures/one-in-five/', '/figures/one-in-five/fixed/', '/figures/tiny-dial/', '/figures/timeline/'],
  ...['/lab/', '/lab/stars/', '/data/', '/data/use/', '/glossary/', '/press/', '/embed/', '/about/', '/changelog/'],
  ...['/teach/', '/teach/plan-45/', '/teach/worksheet/', '/teach/quiz/', '/teach/slides/', '/teach/cards/', '/search/'],
];

/** Dots to the inch at which a sheet is looked at. */
const RESOLUTION = 36;
/**
 * A box round a word is so much higher than its letters are said to be: 1.14 in the face of the text, 1.29 in that of the
 * drawings. Which face a word has is not told, so sizes are near ones; the browser tests measure those of drawings truly.
 */
const BOX = 1.2;

export interface Sheet {
  /** The part of the sheet's height, margins included, that the last mark leaves free under it. */
  empty: number;
  /** Points of the smallest text. */
  smallest: number;
  /** The word that is so small. */
  word: string;
}

/** What stands on each sheet of a PDF. */
export function sheetsOf(pdf: string): Sheet[] {
  const words = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e9 });
  return words
    .split('<page ')
    .slice(1)
    .map((page, i) => {
      const boxes = [
        ...page.matchAll(/<word xMin="[\d.]+" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)/g),
      ].map(([, top, bottom, word]) => ({ size: (Number(bottom) - Number(top)) / BOX, word: word ?? '' }));
      const smallest = boxes.filter(({ word }) => /[\p{L}\p{N}]/u.test(word)).sort((a, b) => a.size - b.size)[0];
      return { empty: emptyBelow(pdf, i + 1), smallest: smallest?.size ?? Infinity, word: smallest?.word ?? '' };
    });
}

/** Numbers of the sheets that end in their upper half; the last may. */
export const halfEmpty = (sheets: readonly Sheet[]): number[] =>
  sheets.slice(0, -1).flatMap(({ empty }, i) => (empty > 0.5 ? [i + 1] : []));

/** The part of a sheet under its last mark. The margin's own line, with the number of the sheet, does not count. */
function emptyBelow(pdf: string, sheet: number): number {
  const options = ['-gray', '-r', String(RESOLUTION), '-f', String(sheet), '-l', String(sheet)];
  const image = execFileSync('pdftoppm', [...options, pdf], { maxBuffer: 1e9 });
  const [head = '', width = '0', height = '0'] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.toString('latin1')) ?? [];
  const [columns, rows] = [Number(width), Number(height)];
  const margin = Math.ceil((RESOLUTION * 15) / 25.4);
  for (let row = rows - margin; row > 0; row -= 1) {
    const start = head.length + row * columns;
    if (image.subarray(start, start + columns).some((grey) => grey < 200)) return 1 - row / rows;
  }
  return 1;
}

if (import.meta.main) {
  const [folder = join(REPORT_DIR, 'print'), ...paths] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  const server = listen(ORIGIN, ({ pathname }) => fileAt(SITE_DIR, pathname));
  const browser = await chromium.launch(await findBrowser());
  const page = await browser.newPage();
  for (const path of paths.length ? paths : KINDS) {
    await page.goto(ORIGIN + path);
    await page.evaluate(() => document.fonts.ready);
    for (const format of ['A4', 'Letter'] as const) {
      const file = join(folder, `${path.replace(/\W+/g, '_')}-${format}.pdf`);
      writeFileSync(file, await page.pdf({ format, preferCSSPageSize: false }));
      const sheets = sheetsOf(file);
      const least = sheets.toSorted((a, b) => a.smallest - b.smallest)[0];
      const last = ((1 - (sheets.at(-1)?.empty ?? 0)) * 100).toFixed(0);
      console.log(
        `${path} ${format}: ${sheets.length} sheets; half empty: ${halfEmpty(sheets).join(', ') || 'none'}; last filled to ${last} %; smallest ${least?.smallest.toFixed(1)} pt (${least?.word})`,
      );
    }
  }
  await browser.close();
  server.close();
}
