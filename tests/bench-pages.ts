/** Lighthouse on the pages of the sitemap, as on a phone. Judges nothing: budgets are in `tests/built`. */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findBrowser } from './browser.ts';
import { installLighthouse, LIGHTHOUSE, measure, medianOf, type Measured } from './lighthouse.ts';
import { fileAt, listen, type Answer } from './serve-folder.ts';
import { ORIGIN } from './site.ts';

interface Asked {
  /** Every address instead of the heaviest of each kind. */
  readonly all: boolean;
  readonly runs: number;
  readonly only: readonly string[];
}

/** Reads the words after `npm run bench -- pages`: `all`, `runs=1`, single addresses. */
function askedIn(words: readonly string[]): Asked {
  const runs = words.map((word) => /^runs=([1-9])$/.exec(word)?.[1]).find(Boolean);
  return { all: words.includes('all'), runs: Number(runs ?? 3), only: words.filter((word) => word.startsWith('/')) };
}

/** The kind of a page: pages that one template makes alike. */
function kindOf(path: string): string {
  const [, room = '', ...rest] = path.split('/');
  const isNumber = room === 'data' && !['tiny-model', 'use', ''].includes(rest[0] ?? '');
  return room === 'figures' || isNumber ? `/${room}/${rest.map((part) => part && '*').join('/')}` : path;
}

interface Page {
  readonly path: string;
  readonly bytes: number;
}

/** The heaviest page of each kind: where it keeps to the aim, the others do. */
function heaviestOfKinds(pages: readonly Page[]): string[] {
  const kinds = Map.groupBy(pages, ({ path }) => kindOf(path));
  return [...kinds.values()].map((alike) => alike.reduce((a, b) => (b.bytes > a.bytes ? b : a)).path).sort();
}

function sitemapOf(site: string): Page[] {
  const xml = readFileSync(join(site, 'sitemap-0.xml'), 'utf8');
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => {
    const path = new URL(url).pathname;
    return { path, bytes: readFileSync(join(site, path, 'index.html')).byteLength };
  });
}

const TEXT = /^(text|application\/(json|xml)|image\/svg)/;

/** A file as static hosts send it: text packed. */
async function packed(answer: Promise<Answer>): Promise<Answer> {
  const given = await answer;
  if ('moved' in given || !TEXT.test(given.type)) return given;
  return { ...given, body: gzipSync(given.body), headers: { 'content-encoding': 'gzip' } };
}

function row(path: string, { scores, paint, blocking, shift, bytes, elements, longestTask, faults }: Measured): string {
  const numbers = [
    ...scores,
    Math.round(paint),
    Math.round(blocking),
    shift.toFixed(3),
    Math.round(bytes / 1000),
    elements,
    Math.round(longestTask),
  ];
  return [...numbers.map((value) => String(value).padStart(8)), ` ${path}`, faults.join(' ')].join('').trimEnd();
}

const HEADS = ['speed', 'access', 'practice', 'search', 'LCP ms', 'TBT ms', 'CLS', 'kB', 'elements', 'task ms'];

/** Prints what Lighthouse says of the pages of a build that was made for `ORIGIN`. */
export async function benchPages(site: string, words: readonly string[]): Promise<void> {
  const { all, runs, only } = askedIn(words);
  installLighthouse();
  const browser = await findBrowser();
  const known = sitemapOf(site);
  const paths = only.length ? only : all ? known.map(({ path }) => path) : heaviestOfKinds(known);
  const server = listen(ORIGIN, ({ pathname }) => packed(fileAt(site, pathname)));
  console.log(
    `Lighthouse ${LIGHTHOUSE}, mobile; the middle of ${runs}; load of this machine ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log(HEADS.map((head) => head.padStart(8)).join(''));
  try {
    for (const path of paths) {
      const each: Measured[] = [];
      for (let round = 0; round < runs; round++) each.push(await measure(ORIGIN + path, browser));
      console.log(row(path, medianOf(each)));
    }
  } finally {
    server.close();
  }
}
