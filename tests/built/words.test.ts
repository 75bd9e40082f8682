/** What must be read as one sentence is one sentence: in a reader view, in the clipboard, for a search in the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { SITE_DIR } from '../site.ts';
import { htmlPages } from './html.ts';

const pages = htmlPages(SITE_DIR);

/** Text as a reader hears it. */
const spoken = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The paragraphs, list items and side notes of a chapter's own prose: not those of figures, guesses, tables and sources. */
function prose(document: Document): string[] {
  return [...document.querySelectorAll('article.chapter > :is(p, .side-note), article.chapter > ul > li')]
    .filter((one) => !one.matches('.kicker, .updated, .standfirst, [id^=source-]'))
    .filter((one) => !one.closest('ul')?.querySelector('[id^=source-]'))
    .map((one) => spoken(one.textContent));
}

const chapters = pages.filter(({ html }) => html.includes('<article class="chapter'));

describe.each(chapters)('$path', ({ html }) => {
  const { document } = parseHTML(html);
  const written = prose(document);

  it('holds its prose in the order of the page', () => {
    expect(written.length).toBeGreaterThan(5);
  });

  it('keeps every sentence in a reader view', () => {
    const read = new Readability(parseHTML(html).document).parse();
    const text = spoken(read?.textContent);
    expect(written.filter((paragraph) => !text.includes(paragraph))).toEqual([]);
  });

  it('has no button, no hidden words and no invisible sign in a sentence', () => {
    const sentences = [...document.querySelectorAll('article.chapter > p, article.chapter > ul > li')];
    for (const sentence of sentences) {
      expect(sentence.querySelector('button, [popover], [hidden], .visually-hidden')).toBeNull();
      expect(sentence.textContent).not.toMatch(/[\u200B-\u200D\u2060\uFEFF]/);
    }
  });

  it('leads from each number to its page, and from there to its source', () => {
    const numbers = [...document.querySelectorAll('a.num')].map((link) => link.getAttribute('href') ?? '');
    expect(numbers.length).toBeGreaterThan(0);
    for (const path of new Set(numbers)) {
      const [, file = ''] = /^(\/data\/[^#]+)/.exec(path) ?? [];
      const record = parseHTML(readFileSync(join(SITE_DIR, file, 'index.html'), 'utf8')).document;
      const source =
        record.querySelector('[data-note-text] a, #source-our-tiny-model')?.getAttribute('href') ?? '/data/';
      expect(source, path).toMatch(/^https?:|^\/data\//);
    }
  });
});

it('leads from each number on any other page to its own page, too', () => {
  const others = pages.filter(({ html }) => html.includes('class="num') && !html.includes('<article class="chapter'));
  expect(others.length).toBeGreaterThan(5);
  const read = (name: string) => JSON.parse(readFileSync(join(SITE_DIR, `data/${name}.json`), 'utf8')) as unknown;
  const { sources } = read('sources') as { sources: { id: string; url: string }[] };
  const { measurements } = read('measurements') as { measurements: { id: string; source: string }[] };
  const urls = new Map(sources.map(({ id, url }) => [id, url]));
  const papers = new Map(measurements.map(({ id, source }) => [`/data/${id}/`, urls.get(source)]));
  const records = new Set(
    others.flatMap(({ html }) =>
      [...parseHTML(html).document.querySelectorAll('a.num')].map((link) => link.getAttribute('href') ?? ''),
    ),
  );
  for (const path of records) {
    const { document } = parseHTML(readFileSync(join(SITE_DIR, path.replace(/#.*$/, ''), 'index.html'), 'utf8'));
    // A published number leads to its study, one of our own model to the file it comes from.
    const paper = papers.get(path);
    const source = paper === undefined ? 'main a[href^="/data/"]' : `main a[href="${paper}"]`;
    expect(document.querySelector(source), path).toBeTruthy();
  }
});

it('answers the question of each chapter within the first 60 words of its page', () => {
  expect(chapters.length).toBeGreaterThan(5);
  for (const { path, html } of chapters) {
    const { document } = parseHTML(html);
    const answer = document.querySelector('main .standfirst')!;
    // All that a reader meets before the answer, the question and the title, and the answer itself.
    const before = [...answer.parentElement!.children].slice(
      0,
      [...answer.parentElement!.children].indexOf(answer) + 1,
    );
    const words = before.flatMap(({ textContent }) => textContent?.trim().split(/\s+/) ?? []);
    expect(answer.textContent, path).toMatch(/\.\s*$/);
    expect(words.length, path).toBeLessThanOrEqual(60);
  }
});

it('no page of the site holds a sign that cannot be seen', () => {
  const found = pages.filter(({ html }) => /[\u200B-\u200D\u2060\uFEFF\u00AD]/.test(html));
  expect(found.map(({ path }) => path)).toEqual([]);
});

/** Pages whose sentences stand in parts of their own, and where. */
const APART = {
  '/glossary/': ['[data-note-text]', 20],
  '/press/': ['.facts code, .limits dt, .limits dd', 30],
  '/teach/quiz/': ['.question, .option label, .reason', 60],
} as const;

it.each(Object.entries(APART))('%s keeps every sentence in a reader view', (path, [where, least]) => {
  const { html } = pages.find((page) => page.path === path) as (typeof pages)[number];
  const sentences = [...parseHTML(html).document.querySelectorAll(where)].map((one) => spoken(one.textContent));
  const read = spoken(new Readability(parseHTML(html).document).parse()?.textContent);
  expect(sentences.length).toBeGreaterThan(least);
  expect(sentences.filter((sentence) => !read.includes(sentence))).toEqual([]);
});
