import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { parseSiteOwner, SITE_OWNER_FILE, unsaid } from '../data/parse-site-owner.ts';

/** Astro integration: at the end of a build, where it is read, says what the publisher of this copy has left unsaid. */
export function announceOwner(): AstroIntegration {
  return {
    name: 'announce-owner',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const owner = parseSiteOwner(await readFile(SITE_OWNER_FILE, 'utf8'));
        const lines = unsaid(owner, process.env.SITE);
        if (lines.length > 0) logger.warn('NOT READY TO GO OUT TO READERS:');
        for (const line of lines) logger.warn(line);
      },
    },
  };
}
