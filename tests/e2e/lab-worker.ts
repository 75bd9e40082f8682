/** Speaks to the lab's worker from any page of the site, without the lab's own page: for tests of the engine alone. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { totalBytes, type DownloadList } from '../../src/lab/download.ts';
import type { Place, Reply, Request } from '../../src/lab/protocol.ts';
import { ORIGIN, SITE_DIR } from '../site.ts';

type WithoutId<R> = R extends unknown ? Omit<R, 'id'> : never;

export const download = JSON.parse(readFileSync('.cache/lab/download.json', 'utf8')) as DownloadList;

function asset(pattern: RegExp): string {
  const name = readdirSync(`${SITE_DIR}/_astro`).find((file) => pattern.test(file));
  if (!name) throw new Error(`The build has no asset like ${pattern}.`);
  return `${ORIGIN}/_astro/${name}`;
}

/** Addresses of the worker's script and the packed runtime in the build. */
export const workerUrl = asset(/^worker\.[\w-]+\.js$/);
export const runtimeUrl = asset(/^runtime\.[\w-]+\.bin$/);

const place: Place = {
  model: `${ORIGIN}/models/toy/`,
  manifest: download.manifest,
  runtime: { url: runtimeUrl, ...download.runtime },
  workerBytes: download.worker,
  totalBytes: totalBytes(download),
};

/** Loads the model in a fresh worker, then sends the requests one after the other; gives all replies to each. */
export async function askWorker(page: Page, requests: readonly WithoutId<Request>[] = []): Promise<Reply[][]> {
  const all = [{ type: 'load' as const, place }, ...requests].map((request, id) => ({ id: id + 1, ...request }));
  return page.evaluate(
    async ({ script, messages }) => {
      const worker = new Worker(script, { type: 'module' });
      const replies: Reply[][] = [];
      try {
        for (const message of messages) {
          const heard: Reply[] = [];
          replies.push(heard);
          await new Promise<void>((done, fail) => {
            worker.onerror = ({ message: what }) => fail(new Error(what || 'The worker did not start.'));
            worker.onmessage = ({ data }: MessageEvent<Reply>) => {
              if (data.id !== message.id) return;
              heard.push(data);
              if (['ready', 'answer', 'candidates', 'done', 'failed'].includes(data.type)) done();
            };
            worker.postMessage(message);
          });
          if (heard.at(-1)?.type === 'failed') break;
        }
      } finally {
        worker.terminate();
      }
      return replies;
    },
    { script: workerUrl, messages: all },
  );
}
