/**
 * The servers of the browser tests: plain files, as on any static host, and pages of strangers that
 * embed ours. `node tests/serve.ts` runs all three until it is stopped.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { BASE, HOST_ORIGIN, ORIGIN, SITE_DIR, SUB_DIR, SUB_ORIGIN } from './site.ts';

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

type Answer = { status: number; type: string; body: Uint8Array | string } | { moved: string };

async function fileAt(folder: string, path: string): Promise<Answer> {
  const file = join(folder, normalize(decodeURIComponent(path)));
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) return path.endsWith('/') ? fileAt(folder, `${path}index.html`) : { moved: `${path}/` };
  if (found) {
    return { status: 200, type: MEDIA_TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  }
  const body = await readFile(join(folder, '404.html')).catch(() => 'Not found');
  return { status: 404, type: 'text/html; charset=utf-8', body };
}

function listen(origin: string, answer: (url: URL) => Promise<Answer>): void {
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    const given = await answer(url);
    if ('moved' in given) response.writeHead(301, { location: given.moved + url.search }).end();
    else response.writeHead(given.status, { 'content-type': given.type }).end(given.body);
  };
  createServer((request, response) => {
    respond(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  }).listen(Number(new URL(origin).port));
}

listen(ORIGIN, ({ pathname }) => fileAt(SITE_DIR, pathname));

listen(SUB_ORIGIN, async ({ pathname }) =>
  pathname.startsWith(`${BASE}/`)
    ? fileAt(SUB_DIR, pathname.slice(BASE.length))
    : { status: 404, type: 'text/plain', body: 'Outside the sub-path' },
);

// A stranger's page: whatever HTML the test asks for.
listen(HOST_ORIGIN, async ({ searchParams }) => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><title>A stranger’s page</title><body>${searchParams.get('html') ?? ''}</body></html>`,
}));
