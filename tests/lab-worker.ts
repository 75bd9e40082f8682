/** Speaks to the lab's worker from any page of a built site, without the lab's own page: for tests of the engine alone. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { totalBytes, type DownloadList } from '../src/lab/download.ts';
import type { Place, Reply, Request } from '../src/lab/protocol.ts';

type WithoutId<R> = R extends unknown ? Omit<R, 'id'> : never;
export type LabRequest = WithoutId<Request>;

/** What came back to one request, and how long it took until the last of it. */
export interface Heard {
  readonly replies: Reply[];
  /** Milliseconds from the request to each reply. */
  readonly at: number[];
  readonly milliseconds: number;
  /** How long until the first of it. */
  readonly firstReply: number;
}

export const download = JSON.parse(readFileSync('.cache/lab/download.json', 'utf8')) as DownloadList;

/** The lab's files in a build and what its page would tell the worker. */
export function labOf(folder: string, origin: string): { workerUrl: string; place: Place } {
  const assets = readdirSync(`${folder}/_astro`);
  const asset = (pattern: RegExp): string => {
    const name = assets.find((file) => pattern.test(file));
    if (!name) throw new Error(`The build has no asset like ${pattern}.`);
    return `${origin}/_astro/${name}`;
  };
  const runtimeUrl = asset(/^runtime\.[\w-]+\.bin$/);
  const place: Place = {
    model: `${origin}/models/toy/`,
    manifest: download.manifest,
    runtime: { url: runtimeUrl, ...download.runtime },
    workerBytes: download.worker,
    totalBytes: totalBytes(download),
  };
  return { workerUrl: asset(/^worker\.[\w-]+\.js$/), place };
}

/** Loads the model in a fresh worker, then sends the requests one after the other; gives what was heard to each. */
export async function askWorker(
  page: Page,
  { workerUrl, place }: ReturnType<typeof labOf>,
  requests: readonly LabRequest[] = [],
): Promise<Heard[]> {
  const messages = [{ type: 'load' as const, place }, ...requests].map((request, id) => ({ id: id + 1, ...request }));
  return page.evaluate(
    async ({ script, requests }) => {
      const worker = new Worker(script, { type: 'module' });
      const all: Heard[] = [];
      try {
        for (const request of requests) {
          const started = performance.now();
          // For a trace of the browser, which knows the processor's time.
          performance.mark(`request ${request.id} begins`);
          const replies: Reply[] = [];
          const at: number[] = [];
          let firstReply = NaN;
          await new Promise<void>((done, fail) => {
            worker.onerror = ({ message }) => fail(new Error(message || 'The worker did not start.'));
            worker.onmessage = ({ data }: MessageEvent<Reply>) => {
              if (data.id !== request.id) return;
              if (!replies.length) firstReply = performance.now() - started;
              replies.push(data);
              at.push(performance.now() - started);
              if (['ready', 'answer', 'candidates', 'done', 'trained', 'adapter', 'failed'].includes(data.type)) done();
            };
            worker.postMessage(request);
          });
          performance.mark(`request ${request.id} ends`);
          all.push({ replies, at, milliseconds: performance.now() - started, firstReply });
          if (replies.at(-1)?.type === 'failed') break;
        }
      } finally {
        worker.terminate();
      }
      return all;
    },
    { script: workerUrl, requests: messages },
  );
}
