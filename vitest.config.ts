/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/**
 * Tests without a browser, on the site's own Vite settings, so that `.astro` and `.svelte` files load
 * as they do in a build. `code` needs nothing built; `built` reads the files of a build (see `tests/site.ts`).
 */
export default getViteConfig({
  test: {
    environment: 'node',
    // Style sheets are read as text by the code that writes SVG files.
    css: true,
    testTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['tests/unit/**/*.test.ts', 'tests/svg/**/*.test.ts'],
        },
      },
      { extends: true, test: { name: 'built', include: ['tests/built/**/*.test.ts'] } },
    ],
  },
});
