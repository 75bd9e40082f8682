import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LANGUAGE } from '../lib/language.ts';
import { close, createIndex } from 'pagefind';

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
        const { errors: writeErrors } = await index.writeFiles({ outputPath: `${site}pagefind` });
        await close();
        const problems = [...readErrors, ...writeErrors];
        if (problems.length) throw new Error(`search index: ${problems.join('; ')}`);
        logger.info(`${page_count} pages can be searched`);
      },
    },
  };
}
