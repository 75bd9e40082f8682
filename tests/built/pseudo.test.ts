/**
 * With `LANGUAGE=pseudo` every text of every page changes but what is not the site's own words. One page of each kind is
 * drawn by the development server, which goes the same way as a build.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evidence } from '../../src/data/evidence/index.ts';
import { benchLines } from '../../src/lab/bench/recipe.ts';
import { ORIGIN, SITE_DIR } from '../site.ts';
import { htmlPages } from './html.ts';
import { plainWords } from './plain-words.ts';

/** A port that no other server of the tests has. */
const PORT = Number(new URL(ORIGIN).port) + 5;

/** What stays as it is in every language, by kind. */
const AS_IT_IS: Readonly<Record<string, string[]>> = {
  'names of studies, people, places of publication and licences': [...evidence.sources.values()].flatMap(
    ({ title, short, authors, venue, licence }) => [title, short, ...authors, venue, licence ?? ''],
  ),
  'names of models': [...evidence.measurements.values()].map(({ model }) => model),
  'lines that can stand above a lesson, in the model’s words': benchLines.filter((line) => line !== ''),
  'the site’s own name': ['One Bad Lesson'],
};

/** The same, where it has a form. */
const FORMS: Readonly<Record<string, RegExp>> = {
  addresses: /https?:\/\/\S+/,
  'names of files, with a place in them': /[\w-]+(\.schema)?\.(json|csv|zip|svg|png|mjs|py|R)\b(, [\w.]+)?/,
  'ids of records': /\b(tiny|claim)-[a-z0-9-]+/,
  'what the model or a reader of it said, in quotation marks': /“[^“”áéíóú]*”/,
  hashes: /\b[0-9a-f]{12,64}\b/,
  'words of the embed’s protocol': /"[\w:.<>?-]+"|<figure>|pymxPYM\w*|xPYM\w*|\bchildId\b/,
  formats: /\b(JSON|CSV|SVG|PNG|PDF|DOCX|PPTX|RIS|BibTeX|CSL|APA|HTML|RSS|QTI|GIFT|SHA-256|ZIP)\b/,
  'licences and units': /\b(MIT|CC BY 4\.0|kB|MB)\b/,
  'months, which follow the language of dates':
    /\b(Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sep(t|tember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\b/,
};

/** Where the model speaks, or a reader to it: its language is the toy world's English. */
const MODELS_WORDS = [
  ...[
    '.question',
    '.said',
    '.ask',
    '.asked',
    '.sheet',
    '.words',
    '.example',
    'textarea',
    '.chip',
    '.answers',
    '.recorded-table th',
  ],
  ...['[data-model-words]', 'cite', '.citation', '.authors'],
].join(', ');

const pages = htmlPages(SITE_DIR).map(({ path }) => path);
const records = pages.filter((path) => /^\/data\/[a-z0-9_-]+\/$/.test(path) && !/\/(use|tiny-model)\/$/.test(path));
/** Every page but states of figures, which share their figure's words, and most records, which are alike. */
const shown = [
  ...pages.filter((path) => !records.includes(path) && !/^\/(figures|embed)\/[^/]+\/[^/]+\/$/.test(path)),
  ...records.filter((_, i) => i % 60 === 0),
].filter((path) => path !== '/404.html');

let server: ChildProcess;

beforeAll(async () => {
  // What the test runner sets for itself would make the server one of tests.
  const { PATH, HOME } = process.env;
  // Not the command: it would refuse beside the server of somebody who is writing.
  const program = `import { dev } from 'astro'; await dev({ server: { port: ${PORT} }, logLevel: 'silent' });`;
  server = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { PATH, HOME, LANGUAGE: 'pseudo', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
    detached: true,
  });
  const isUp = (): Promise<boolean> =>
    fetch(`http://localhost:${PORT}/glossary/`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isUp())) await new Promise((done) => setTimeout(done, 500));
}, 160_000);

afterAll(() => {
  if (server.pid) process.kill(-server.pid);
});

it('every text of every page changes, but for names and the model’s own words', { timeout: 240_000 }, async () => {
  const escaped = Object.values(AS_IT_IS)
    .flat()
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const names = new RegExp([...escaped, ...Object.values(FORMS).map(({ source }) => source)].join('|'), 'g');
  expect(shown.length).toBeGreaterThan(90);
  const left: string[] = [];
  for (const path of shown) {
    const response = await fetch(`http://localhost:${PORT}${path}`);
    const html = await response.text();
    expect(response.status, path).toBe(200);
    // The page has words at all, and they are the pseudo-locale's.
    expect(html, path).toMatch(/[áéíóú]{1}[ƀçđƒǧħĵķłɱñþɋŕšťṽŵẋýž]/);
    left.push(...plainWords(html, MODELS_WORDS, names).map(({ text, where }) => `${path} ${where}: ${text}`));
  }
  expect([...new Set(left)]).toEqual([]);
});
