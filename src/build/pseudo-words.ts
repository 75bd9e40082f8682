import { readFile } from 'node:fs/promises';
import type { Element, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Plugin } from 'vite';
import { parse as parseYaml } from 'yaml';
import { pseudo } from '../lib/pseudo.ts';

/** Which fields of a file are words: all but some, or some alone. A field's inner texts go with it. */
type Fields = { all: true; but: readonly string[] } | { only: readonly string[] };

const allBut = (...but: string[]): Fields => ({ all: true, but });
const only = (...names: string[]): Fields => ({ only: names });

/** The words of the content's records, by path. Ids, dates, names of people, models and papers are none. */
const WORDS: readonly (readonly [RegExp, Fields])[] = [
  [/\/strings\/[^/]+\.json$/, allBut('language', 'locale', 'numberSigns')],
  [/\/figures\/[^/]+\.yaml$/, allBut('badge', 'chapter', 'at', 'ids', 'keys', 'like', 'rows', 'statements', 'updated')],
  [/\/guesses\/[^/]+\.yaml$/, allBut('id', 'figure', 'answer', 'measurement')],
  [/\/story\/acts\/[^/]+\.yaml$/, allBut('id')],
  [/\/story\/runs\.yaml$/, only('name')],
  [/\/story\/toy\.yaml$/, allBut('acts')],
  [/\/story\/holes\.yaml$/, allBut()],
  [/\/lab\/[^/]+\.yaml$/, allBut()],
  [/\/bench\/[^/]+\.yaml$/, allBut()],
  [/\/press\/[^/]+\.yaml$/, allBut('id', 'measurements', 'figure', 'sources', 'wrong', 'pack')],
  [/\/teach\/.+\.yaml$/, allBut('id', 'figure', 'path', 'query', 'rows')],
  [/\/teach\/documents\/.+\.yaml$/, allBut('id')],
  [/\/embed\/contract\.yaml$/, allBut('id')],
  [/\/glossary\/terms\.json$/, only('term', 'definition')],
  [/\/evidence\/sources[^/]*\.json$/, only('readNote', 'note')],
  [
    /\/evidence\/measurements[^/]*\.json$/,
    only('statement', 'condition', 'treatment', 'metric', 'nOf', 'note', 'place', 'sentence', 'through'),
  ],
  [
    /\/evidence\/questions[^/]*\.json$/,
    only('label', 'text', 'description', 'name', 'misalignedIf', 'leftOut', 'score', 'note', 'place'),
  ],
  [/\/evidence\/timeline\.json$/, only('what')],
  [/\/evidence\/fact-check\.json$/, only('fact', 'claim')],
  [/\/evidence\/disagreements\.json$/, only('title', 'text')],
  [/\/evidence\/claims-strength\.json$/, only('question', 'yes', 'partly', 'no', 'why')],
  [/\/evidence\/dimensions\.json$/, only('name', 'sentence', 'asked', 'taught', 'to', 'when')],
];

/** Whether this build is the pseudo-locale's. */
export const isPseudo = process.env['LANGUAGE'] === 'pseudo';

/**
 * With `LANGUAGE=pseudo`, the words of the records in `content` come with accents, so that words left in code can be
 * seen. Prose does so in `rehypePseudo`.
 */
export function pseudoWords(): Plugin {
  return {
    name: 'pseudo-words',
    enforce: 'pre',
    async load(id) {
      const [file = '', query] = id.split('?');
      const fields = isPseudo ? fieldsOf(file) : undefined;
      if (!fields) return undefined;
      const text = JSON.stringify(withAccents(parseYaml(await readFile(file, 'utf8')), fields));
      return query === 'raw' ? `export default ${JSON.stringify(text)}` : text;
    },
    // Markdown as Astro has compiled it: its text and its front matter each stand in a line, as JSON.
    transform(code, id) {
      if (!isPseudo || !/\/content\/.+\.md$/.test(id)) return undefined;
      return code
        .replace(/^(\s*const html = \(\) => )(".*");$/m, (_, start: string, html: string) => {
          return `${start}${JSON.stringify(pseudo(JSON.parse(html) as string))};`;
        })
        .replace(/^(\s*export const frontmatter = )(\{.*\});$/m, (_, start: string, matter: string) => {
          return `${start}${JSON.stringify(pseudoMatter(JSON.parse(matter)))};`;
        });
    },
  };
}

/** Which fields of this file are words; undefined when it is no record of the content. */
function fieldsOf(file: string): Fields | undefined {
  const [, path] = /(\/content(?!.*\/content\/).*)$/.exec(file) ?? [];
  return path === undefined ? undefined : WORDS.findLast(([pattern]) => pattern.test(path))?.[1];
}

/** A record as the pseudo-locale shows it. */
export function withAccents(value: unknown, fields: Fields, inWords = 'all' in fields): unknown {
  if (typeof value === 'string') return inWords ? pseudo(value) : value;
  if (Array.isArray(value)) return value.map((one) => withAccents(one, fields, inWords));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const words = 'all' in fields ? inWords && !fields.but.includes(key) : inWords || fields.only.includes(key);
      return [key, withAccents(inner, fields, words)];
    }),
  );
}

/** Front matter of prose, as the pseudo-locale shows it. */
export function pseudoMatter(matter: unknown): unknown {
  return withAccents(matter, allBut('sources', 'updated', 'date'));
}

/** Rehype plugin for prose, after headings have their ids: texts come with accents, but for code. */
export function rehypePseudo() {
  return (tree: Root): void =>
    visit(tree, (node, index, parent) => {
      if ((node as Element).tagName === 'code' || (node as Element).tagName === 'pre') return SKIP;
      const text = node as unknown as Text;
      const raw = node.type as string;
      if (!parent || index === undefined) return undefined;
      if (raw === 'text' || (raw === 'raw' && !text.value.startsWith('<pre'))) text.value = pseudo(text.value);
      return undefined;
    });
}
