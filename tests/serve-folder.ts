/** Serves plain files, as any static host does. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

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

export type Answer =
  { status: number; type: string; body: Uint8Array | string; headers?: Record<string, string> } | { moved: string };

/** The file at a path of the folder, or its page for what is not there. */
export async function fileAt(folder: string, path: string): Promise<Answer> {
  const file = join(folder, normalize(decodeURIComponent(path)));
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) return path.endsWith('/') ? fileAt(folder, `${path}index.html`) : { moved: `${path}/` };
  if (found) {
    return { status: 200, type: MEDIA_TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  }
  const body = await readFile(join(folder, '404.html')).catch(() => 'Not found');
  return { status: 404, type: 'text/html; charset=utf-8', body };
}

/** Answers at an address until the server is closed. */
export function listen(
  origin: string,
  answer: (url: URL) => Promise<Answer>,
  headers: Record<string, string> = {},
): Server {
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    const given = await answer(url);
    if ('moved' in given) response.writeHead(301, { location: given.moved + url.search }).end();
    else {
      const all = { 'content-type': given.type, ...headers, ...given.headers };
      response.writeHead(given.status, all).end(given.body);
    }
  };
  // A stranger's page comes whole in its address, and holds six codes of some thousand signs.
  return createServer({ maxHeaderSize: 1 << 20 }, (request, response) => {
    respond(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  }).listen(Number(new URL(origin).port));
}
