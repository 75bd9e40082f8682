/** Astro integration: writes the service worker of a release, and the list of what it keeps. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const WORKER = new URL('./offline-worker.js', import.meta.url);

/** Story, chapters, lab with its model, figures, class: what a room without a network reads and runs. */
const KEPT = [
  /^index\.html$/,
  /^(?!data\/|embed\/|figures\/|search\/)[^/]+\/(?:[^/]+\/)?index\.html$/,
  /^figures\/(?:[^/]+\/)?index\.html$/,
  /^data\/index\.html$/,
  /^_astro\/.+\.(?:js|css|woff2|bin|json)$/,
  /^lab\/.+\.json$/,
  /^models\//,
  /^teach\/.+\.(?:docx|pptx|csv|txt|zip)$/,
  /^favicon\.svg$/,
];

export const isKept = (file: string): boolean => KEPT.some((pattern) => pattern.test(file));

/** Address of a file under the site's root: a page goes by its folder. */
export const keptPath = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

export interface Release {
  /** Name of the release, made of all that it holds. */
  version: string;
  bytes: number;
  files: [path: string, sha256: string][];
}

/** What a built site keeps for offline. */
export async function describeRelease(site: string): Promise<Release> {
  const all = await readdir(site, { recursive: true, withFileTypes: true });
  const names = all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site, '/').length))
    .filter(isKept)
    .sort();
  let bytes = 0;
  const files: Release['files'] = [];
  for (const name of names) {
    const body = await readFile(join(site, name));
    bytes += body.byteLength;
    files.push([keptPath(name), createHash('sha256').update(body).digest('hex')]);
  }
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  return { version, bytes, files };
}

export function keepOffline(): AstroIntegration {
  return {
    name: 'keep-offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const release = await describeRelease(site);
        const { version, bytes, files } = release;
        const worker = await readFile(WORKER, 'utf8');
        await writeFile(join(site, 'offline.js'), `const RELEASE = ${JSON.stringify(release)};\n${worker}`);
        await writeFile(join(site, 'offline.json'), JSON.stringify({ version, bytes, files: files.length }));
        logger.info(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, can be kept for offline`);
      },
    },
  };
}
