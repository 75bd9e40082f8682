import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { pseudo } from '../lib/pseudo.ts';

/** With `LANGUAGE=pseudo`, the words of `content/strings` come with accents, so that words left in code can be seen. */
export function pseudoWords(): Plugin {
  return {
    name: 'pseudo-words',
    enforce: 'pre',
    async load(id) {
      const [file = ''] = id.split('?');
      if (process.env['LANGUAGE'] !== 'pseudo' || !/\/content\/strings\/[^/]+\.json$/.test(file)) return undefined;
      return JSON.stringify(withAccents(JSON.parse(await readFile(file, 'utf8'))));
    },
  };
}

/** Every text inside a value of JSON as the pseudo-locale shows it. */
function withAccents(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  if (Array.isArray(value)) return value.map(withAccents);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withAccents(inner)]));
}
