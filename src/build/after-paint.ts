/**
 * Astro integration: `client:paint`, for islands that are in view at once and yet not needed for the first paint. Long
 * properties of theirs leave the page for a file of their own, which the wake fetches: the first paint waits for the page.
 */
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** In the page, properties of more characters than these cost more than one more request. */
const LONG = 8000;
const ISLAND = /<astro-island [^>]*client="paint"[^>]*>/g;
const PROPS = / props="([^"]*)"/;
/** What Astro writes otherwise in an attribute. */
const SIGNS: Record<string, string> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&', '#38': '&' };

export function afterPaint(): AstroIntegration {
  return {
    name: 'after-paint',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) =>
        addClientDirective({ name: 'paint', entrypoint: './src/build/wake-after-paint.js' }),
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        for await (const name of glob('**/*.html', { cwd: site })) await moveProps(site, join(site, name));
      },
    },
  };
}

async function moveProps(site: string, page: string): Promise<void> {
  const html = await readFile(page, 'utf8');
  const files = new Map<string, string>();
  const next = html.replace(ISLAND, (island) => {
    const props = PROPS.exec(island)?.[1] ?? '';
    if (props.length < LONG) return island;
    const name = `props.${createHash('sha256').update(props).digest('hex').slice(0, 10)}.json`;
    files.set(
      name,
      props.replace(/&(#?\w+);/g, (all, sign: string) => SIGNS[sign] ?? all),
    );
    // Beside the island's own program, wherever the site is served.
    const folder = /component-url="([^"]*\/)/.exec(island)?.[1] ?? '';
    return island.replace(PROPS, ` data-props="${folder}${name}"`);
  });
  if (next === html) return;
  for (const [name, props] of files) {
    JSON.parse(props);
    await writeFile(join(site, '_astro', name), props);
  }
  await writeFile(page, next);
}
