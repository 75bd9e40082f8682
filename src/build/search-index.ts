import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import search from '../../content/strings/search.json' with { type: 'json' };
import { LANGUAGE } from '../lib/language.ts';

/**
 * Astro integration: makes the search index from the built pages. Only what stands in an element
 * with `data-pagefind-body` is indexed; the index loads when a reader first searches.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
        if (!index) throw new Error(`search index: ${errors.join('; ')}`);
        const { page_count, errors: readErrors } = await index.addDirectory({ path: site });
        const actErrors = await addActs(index, site);
        const { errors: writeErrors } = await index.writeFiles({ outputPath: `${site}pagefind` });
        await close();
        const problems = [...readErrors, ...actErrors, ...writeErrors];
        if (problems.length) throw new Error(`search index: ${problems.join('; ')}`);
        logger.info(`${page_count} pages can be searched`);
      },
    },
  };
}

const ACT =
  /<section id="(\w+)" data-act[\s\S]*?<h[12][^>]*>([\s\S]*?)<\/h[12]>([\s\S]*?)(?=<section id="\w+" data-act|<\/main>)/g;

/** The words of a piece of HTML, without what only scripts show, and without signs for figures. */
function wordsOf(html: string): string {
  return html
    .replace(/<(script|style|svg|template|button|table)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#?\w+;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The home page is one page of eight acts: each is found by itself. Gives what went wrong. */
async function addActs(index: PagefindIndex, site: string): Promise<string[]> {
  const home = await readFile(`${site}index.html`, 'utf8');
  const acts = [...home.matchAll(ACT)];
  if (acts.length === 0) return ['the home page has no act'];
  const added = await Promise.all(
    acts.map(([, id = '', title = '', rest = '']) =>
      index.addCustomRecord({
        url: `/#${id}`,
        content: `${wordsOf(title)}. ${wordsOf(rest)}`,
        language: LANGUAGE,
        meta: { title: wordsOf(title) },
        filters: { kind: [search.act] },
      }),
    ),
  );
  return added.flatMap(({ errors }) => errors);
}
