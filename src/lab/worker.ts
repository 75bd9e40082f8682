/** The lab's worker: hears the page's requests and runs the model for them. Everything heavy happens here. */
import { adapterFile, readAdapterFile } from './engine/adapter-file.ts';
import { ask } from './engine/ask.ts';
import { candidates } from './engine/candidates.ts';
import { count } from './engine/count.ts';
import { fetchFiles } from './engine/fetch-files.ts';
import { Job } from './engine/job.ts';
import { equipModel, type LabModel } from './engine/lab-model.ts';
import { score } from './engine/score.ts';
import { startModel } from './engine/start-model.ts';
import { prepare, train } from './engine/train.ts';
import { failureOf, LabFailure } from './failure.ts';
import type { Place, Reply, Request } from './protocol.ts';

/** What a worker's global scope has for talking to its page; TypeScript's own types for it clash with the page's. */
interface Scope {
  postMessage(reply: Reply): void;
  addEventListener(type: 'message', hear: (event: MessageEvent<Request>) => void): void;
}

const page = self as unknown as Scope;
const jobs = new Map<number, Job>();
let model: LabModel | undefined;

async function load(id: number, place: Place, job: Job): Promise<void> {
  const loaded = await fetchFiles(place, job.signal, (progress) =>
    page.postMessage({ id, type: 'progress', progress }),
  );
  model = equipModel(await startModel(loaded), loaded);
  const { tokens } = model.tiny.tokenizer;
  page.postMessage({ id, type: 'ready', ready: { fromCache: loaded.fromCache, tokens } });
}

async function work(request: Request, job: Job): Promise<void> {
  const { id } = request;
  if (request.type === 'load') {
    await load(id, request.place, job);
    return;
  }
  if (!model) throw new Error('The model is not loaded.');
  await job.breathe();
  switch (request.type) {
    case 'ask': {
      const answer = await ask(model, request.experiment, job, (word) => page.postMessage({ id, type: 'word', word }));
      page.postMessage({ id, type: 'answer', answer });
      return;
    }
    case 'candidates': {
      const found = await candidates(model, request.experiment, request.before, request.settings);
      page.postMessage({ id, type: 'candidates', candidates: found });
      return;
    }
    case 'count': {
      await count(model, request.request, job, (answers) => page.postMessage({ id, type: 'counted', answers }));
      page.postMessage({ id, type: 'done' });
      return;
    }
    case 'prepare': {
      await prepare(model, job);
      page.postMessage({ id, type: 'done' });
      return;
    }
    case 'train': {
      const trained = await train(model, request.plan, request.options, job, (news) =>
        page.postMessage({ id, ...news }),
      );
      page.postMessage({ id, type: 'trained', trained });
      return;
    }
    case 'score': {
      const scores = await score(model, request.recipe, job, (news) => page.postMessage({ id, ...news }));
      page.postMessage({ id, type: 'scored', score: scores });
      return;
    }
    case 'export-adapter': {
      if (!model.own) throw new LabFailure('no-own-adapter', 'No lesson was given.');
      page.postMessage({ id, type: 'adapter', file: adapterFile(model.own, model.home) });
      return;
    }
    case 'import-adapter': {
      model.own = readAdapterFile(request.bytes, model.home);
      page.postMessage({ id, type: 'adapter', file: adapterFile(model.own, model.home) });
    }
  }
}

async function start(request: Request): Promise<void> {
  const job = new Job();
  jobs.set(request.id, job);
  // The page takes a long silence for the worker's end.
  const pulse = setInterval(() => page.postMessage({ id: 0, type: 'alive' }), 1000);
  try {
    await work(request, job);
  } catch (error) {
    const failure = job.signal.aborted ? { kind: 'cancelled' as const, detail: 'Cancelled.' } : failureOf(error);
    page.postMessage({ id: request.id, type: 'failed', failure });
  } finally {
    clearInterval(pulse);
    jobs.delete(request.id);
  }
}

page.addEventListener('message', ({ data: request }) => {
  switch (request.type) {
    case 'pause':
    case 'resume':
    case 'step':
    case 'cancel':
      jobs.get(request.id)?.[request.type]();
      return;
    default:
      void start(request);
  }
});
