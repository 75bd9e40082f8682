import { readdir, readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { CONTENT_FOLDERS, parseContent, type Texts } from '../data/content.ts';

/**
 * Astro integration: checks all content before anything is built, and in development at the start and after every
 * change, so that a gap shows as one line that names file, record, field and reason instead of a stack from the
 * middle of a page.
 */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const check = async (): Promise<void> => {
          const problem = await contentProblem();
          if (problem) logger.error(problem);
        };
        server.watcher.on('change', (path) => {
          if (/[\\/]content[\\/]/.test(path)) void check();
        });
        await check();
      },
      'astro:build:start': async () => {
        const problem = await contentProblem();
        if (!problem) return;
        console.error(`\n${problem}\n`);
        process.exit(1);
      },
    },
  };
}

/** What is wrong with the content on disk, in one line; undefined when nothing is. */
async function contentProblem(): Promise<string | undefined> {
  try {
    parseContent(await readContent());
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The texts of all content, by path. */
async function readContent(): Promise<Texts> {
  const inFolders = Object.entries(CONTENT_FOLDERS).map(async ([folder, ending]) => {
    const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
    return Promise.all(names.map(async (name) => [`${folder}/${name}`, await readFile(`${folder}/${name}`, 'utf8')]));
  });
  return Object.fromEntries((await Promise.all(inFolders)).flat()) as Texts;
}
