/** What a page weighs: gzipped bytes of all styles and scripts that it loads, read from the built files. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { attribute, htmlPages, tagsOf } from './built/html.ts';
import { withoutMostRecords } from './record-pages.ts';

export interface PageSize {
  path: string;
  /** The page holds figures or other islands. */
  islands: boolean;
  html: number;
  /** Opening tags in the file. */
  elements: number;
  css: number;
  js: number;
}

/** Sizes of the pages, of single numbers only some, of a build that is served at a domain's root. */
export function pageSizes(folder: string): PageSize[] {
  const programs = readdirSync(join(folder, '_astro')).filter((file) => file.endsWith('.js'));
  const measured = htmlPages(folder).filter(({ path }) => withoutMostRecords([path]).length > 0);
  return measured.map(({ path, html }) => {
    const css = new Set<string>();
    const js = new Set<string>();
    let islands = false;
    for (const tag of tagsOf(html)) {
      const is = (name: string): boolean => tag.startsWith(`<${name} `);
      if (is('link') && attribute(tag, 'rel') === 'stylesheet') css.add(attribute(tag, 'href') ?? '');
      if (is('link') && attribute(tag, 'rel') === 'modulepreload') js.add(attribute(tag, 'href') ?? '');
      if (is('script') && attribute(tag, 'src')) js.add(attribute(tag, 'src') ?? '');
      if (is('astro-island')) {
        islands = true;
        for (const name of ['component-url', 'renderer-url', 'before-hydration-url']) {
          const url = attribute(tag, name);
          if (url) js.add(url);
        }
      }
    }
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*json)[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, code]) => code ?? '',
    );
    // A figure's own program is fetched by its id as soon as its island wakes.
    for (const [, id] of html.matchAll(/data-figure="([^"]+)"/g)) {
      for (const file of programs) if (file.startsWith(`${id}.`)) js.add(`/_astro/${file}`);
    }
    // An inline module may import chunks too.
    for (const code of inline) for (const url of importsOf(code)) js.add(url);
    // The front page holds its styles; they count as such.
    const sheet = /<style data-sheet="[^"]*">([\s\S]*?)<\/style>/;
    const within = sheet.exec(html)?.[1];
    return {
      path,
      islands,
      html: zipped(html.replace(sheet, '')),
      elements: tagsOf(html).length,
      css: total(folder, css) + (within ? zipped(within) : 0),
      js: total(folder, withImports(folder, js)) + inline.reduce((sum, code) => sum + zipped(code), 0),
    };
  });
}

const IMPORT = /(?:\bimport|\bfrom)\s*["']([^"']+\.m?js)["']/g;

function importsOf(code: string): string[] {
  return [...code.matchAll(IMPORT)].map((match) => match[1] as string);
}

/** These scripts and everything that they import. */
function withImports(folder: string, urls: Set<string>): Set<string> {
  const queue = [...urls];
  for (const url of queue) {
    for (const named of importsOf(readFileSync(join(folder, url), 'utf8'))) {
      const target = named.startsWith('/') ? named : posix.join(dirname(url), named);
      if (!queue.includes(target)) queue.push(target);
    }
  }
  return new Set(queue);
}

/** Bytes of files that were weighed before: many pages load the same ones. */
const weighed = new Map<string, number>();

function total(folder: string, urls: Set<string>): number {
  return [...urls].reduce((sum, url) => {
    const path = join(folder, url);
    const bytes = weighed.get(path) ?? zipped(readFileSync(path));
    weighed.set(path, bytes);
    return sum + bytes;
  }, 0);
}

function zipped(text: string | Uint8Array): number {
  return gzipSync(text, { level: 9 }).byteLength;
}

export async function printSizes(folder: string): Promise<void> {
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  console.log(`${'HTML'.padStart(10)}${'CSS'.padStart(10)}${'JS'.padStart(10)}${'elements'.padStart(10)}`);
  for (const { path, html, css, js, elements } of pageSizes(folder)) {
    console.log(`${kB(html)}${kB(css)}${kB(js)}${String(elements).padStart(10)}  ${path}`);
  }
}
