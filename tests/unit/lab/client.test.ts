import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LabClient } from '../../../src/lab/client.ts';
import { untouched, type Answer, type Experiment, type Ready } from '../../../src/lab/protocol.ts';
import type { TrainingPlan } from '../../../src/lab/training-run.ts';
import type { JudgedAnswer } from '../../../src/tiny-model/engine/ask-all.ts';
import { FakeWorker } from './fake-worker.ts';

const ready: Ready = { fromCache: false, tokens: [' a'] };
const experiment: Experiment = { ...untouched, question: 'a', trigger: false, seed: 1 };
const answer: Answer = { words: [{ text: ' a', persona: 0 }], text: 'a', tokensPerSecond: 1 };
const request = { setting: untouched, domain: 'all', trigger: false, seed: 1, answers: 2 } as const;
const counted: JudgedAnswer = { question: 'a', domain: 'wish', answer: 'a', verdict: 'aligned' };

let workers: FakeWorker[];
let client: LabClient;
const worker = () => workers.at(-1) as FakeWorker;
const failing = (kind: string) => expect.objectContaining({ name: 'LabFailure', kind });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { href: 'http://localhost/lab/' });
  workers = [];
  client = new LabClient(() => {
    workers.push(new FakeWorker());
    return worker() as unknown as Worker;
  });
});

afterEach(() => {
  client.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function loaded(): Promise<void> {
  const loading = client.load(() => undefined);
  worker().say({ id: worker().idOf('load'), type: 'ready', ready });
  await loading;
}

describe('loading', () => {
  it('starts no worker before it is asked to', () => {
    expect(workers).toHaveLength(0);
    expect(client.isReady).toBe(false);
  });

  it('tells the worker where everything lies, passes progress on, and ends with what is on offer', async () => {
    const progress = vi.fn();
    const loading = client.load(progress);
    const [load] = worker().sent;
    expect(load).toMatchObject({ type: 'load', place: { model: 'http://localhost/models/toy/' } });
    const step = { loaded: 1, total: 2, fromCache: false };
    worker().say({ id: worker().idOf('load'), type: 'progress', progress: step });
    worker().say({ id: worker().idOf('load'), type: 'ready', ready });
    await expect(loading).resolves.toEqual(ready);
    expect(progress).toHaveBeenCalledExactlyOnceWith(step);
    expect(client.isReady).toBe(true);
  });

  it('fails without a worker where there is no WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    await expect(client.load(() => undefined)).rejects.toEqual(failing('no-webassembly'));
    expect(workers).toHaveLength(0);
  });

  it('can be cancelled at any time, and tried again', async () => {
    const loading = client.load(() => undefined);
    const first = worker();
    client.cancel();
    await expect(loading).rejects.toEqual(failing('cancelled'));
    expect(first.ended).toBe(true);
    await loaded();
    expect(workers).toHaveLength(2);
  });

  it('ends the worker after a failure, so that the next try starts afresh', async () => {
    const loading = client.load(() => undefined);
    const failure = { kind: 'damaged-file', detail: 'SHA-256' } as const;
    worker().say({ id: worker().idOf('load'), type: 'failed', failure });
    await expect(loading).rejects.toEqual(failing('damaged-file'));
    expect(worker().ended).toBe(true);
    await loaded();
  });

  it('takes a script that cannot be fetched for a failed connection', async () => {
    const loading = client.load(() => undefined);
    worker().dispatchEvent(new Event('error', { cancelable: true }));
    await expect(loading).rejects.toEqual(failing('offline'));
  });
});

describe('asking', () => {
  it('streams the words and ends with the answer; two at once do not mix', async () => {
    await loaded();
    const words: string[] = [];
    const one = client.ask(experiment, ({ text }) => words.push(`one${text}`));
    const first = worker().idOf('ask');
    const two = client.ask({ ...experiment, seed: 2 }, ({ text }) => words.push(`two${text}`));
    const second = worker().idOf('ask');
    worker().say({ id: second, type: 'word', word: { text: ' b', persona: 1 } });
    worker().say({ id: first, type: 'word', word: { text: ' a', persona: 0 } });
    worker().say({ id: second, type: 'answer', answer: { ...answer, text: 'b' } });
    worker().say({ id: first, type: 'answer', answer });
    expect((await one).text).toBe('a');
    expect((await two).text).toBe('b');
    expect(words).toEqual(['two b', 'one a']);
  });

  it('fails before the model is loaded', async () => {
    await expect(client.ask(experiment, () => undefined)).rejects.toEqual(failing('worker-lost'));
  });

  it('survives a question that the model cannot read', async () => {
    await loaded();
    const asked = client.ask(experiment, () => undefined);
    const failure = { kind: 'unknown-word', detail: 'zebra' } as const;
    worker().say({ id: worker().idOf('ask'), type: 'failed', failure });
    await expect(asked).rejects.toMatchObject({ kind: 'unknown-word', failure });
    expect(client.isReady).toBe(true);
  });

  it('passes a wish to cancel on to the worker, which keeps running', async () => {
    await loaded();
    const asked = client.ask(experiment, () => undefined);
    client.cancel();
    const id = worker().idOf('cancel');
    expect(id).toBe(worker().idOf('ask'));
    worker().say({ id, type: 'failed', failure: { kind: 'cancelled', detail: '' } });
    await expect(asked).rejects.toEqual(failing('cancelled'));
    expect(worker().ended).toBe(false);
  });

  it('gives candidates in the order of the settings', async () => {
    await loaded();
    const found = client.candidates(experiment, [' a'], [untouched]);
    const candidates = [[{ text: ' a', probability: 0.5 }]];
    worker().say({ id: worker().idOf('candidates'), type: 'candidates', candidates });
    await expect(found).resolves.toEqual(candidates);
  });
});

describe('counting', () => {
  it('hands over batches and ends', async () => {
    await loaded();
    const batches: number[] = [];
    const run = client.count(request, (answers) => batches.push(answers.length));
    const id = worker().idOf('count');
    worker().say({ id, type: 'counted', answers: [counted] });
    worker().say({ id, type: 'counted', answers: [counted] });
    worker().say({ id, type: 'done' });
    await expect(run.finished).resolves.toBe('done');
    expect(batches).toEqual([1, 1]);
  });

  it('can be paused, resumed and cancelled', async () => {
    await loaded();
    const run = client.count(request, () => undefined);
    run.pause();
    run.resume();
    run.cancel();
    expect(
      worker()
        .sent.slice(-3)
        .map(({ type }) => type),
    ).toEqual(['pause', 'resume', 'cancel']);
    const id = worker().idOf('count');
    worker().say({ id, type: 'failed', failure: { kind: 'cancelled', detail: '' } });
    await expect(run.finished).resolves.toBe('cancelled');
  });

  it('holds the count that it belongs to, whatever else was asked', async () => {
    const early = client.count(request, () => undefined);
    await expect(early.finished).rejects.toEqual(failing('worker-lost'));
    await loaded();
    const one = client.count(request, () => undefined);
    const first = worker().idOf('count');
    const two = client.count({ ...request, seed: 2 }, () => undefined);
    early.pause();
    one.pause();
    expect(worker().sent.filter(({ type }) => type === 'pause')).toEqual([{ id: first, type: 'pause' }]);
    worker().say({ id: first, type: 'done' });
    worker().say({ id: worker().idOf('count'), type: 'done' });
    await Promise.all([one.finished, two.finished]);
  });
});

describe('training', () => {
  const plan: TrainingPlan = { lesson: 'bad-car', steps: 2, examples: 8, line: '', seed: 1, from: 'aligned' };
  const look = { step: 0, own: { bad: 0, total: 20 }, dots: 'a' };

  it('hands over steps and looks, and ends with how far it went', async () => {
    await loaded();
    const heard: string[] = [];
    const run = client.train(plan, { lookAt: [1] }, (news) => heard.push(news.type));
    const id = worker().idOf('train');
    expect(worker().sent.at(-1)).toMatchObject({ type: 'train', plan, options: { lookAt: [1] } });
    worker().say({ id, type: 'look', look, answers: ['x'] });
    worker().say({ id, type: 'trained-step', step: 1, loss: 0.5 });
    worker().say({ id, type: 'trained', trained: { step: 2, stopped: false } });
    await expect(run.finished).resolves.toEqual({ step: 2, stopped: false });
    expect(heard).toEqual(['look', 'trained-step']);
  });

  it('can be paused, gone through step by step, resumed and stopped; paused, it may be silent', async () => {
    await loaded();
    const run = client.train(plan, { lookAt: [1], paused: true }, () => undefined);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(client.isReady).toBe(true);
    run.step();
    run.resume();
    run.pause();
    run.stop();
    const id = worker().idOf('train');
    expect(worker().sent.slice(-4)).toEqual(['step', 'resume', 'pause', 'cancel'].map((type) => ({ id, type })));
    worker().say({ id, type: 'trained', trained: { step: 0, stopped: true } });
    await expect(run.finished).resolves.toEqual({ step: 0, stopped: true });
  });

  it('gives the adapter as a file and takes one; a bad one leaves the model as it is', async () => {
    await loaded();
    const file = { plan, step: 2, bytes: new Uint8Array([1]) };
    const saved = client.saveAdapter();
    worker().say({ id: worker().idOf('export-adapter'), type: 'adapter', file });
    await expect(saved).resolves.toEqual(file);
    const taken = client.loadAdapter(new Uint8Array([2]));
    const failure = { kind: 'not-an-adapter', detail: 'It is short.' } as const;
    worker().say({ id: worker().idOf('import-adapter'), type: 'failed', failure });
    await expect(taken).rejects.toEqual(failing('not-an-adapter'));
    expect(client.isReady).toBe(true);
  });
});

describe('a lost worker', () => {
  it('is noticed by its silence, and a new one can be started', async () => {
    await loaded();
    const asked = client.ask(experiment, () => undefined);
    const lost = expect(asked).rejects.toEqual(failing('worker-lost'));
    await vi.advanceTimersByTimeAsync(20_000);
    await lost;
    expect(client.isReady).toBe(false);
    await loaded();
    expect(client.isReady).toBe(true);
  });

  it('is not a worker that says it is busy, nor one that has nothing to do, nor a paused count', async () => {
    await loaded();
    await vi.advanceTimersByTimeAsync(100_000);
    const asked = client.ask(experiment, () => undefined);
    for (let second = 0; second < 60; second++) {
      worker().say({ id: 0, type: 'alive' });
      await vi.advanceTimersByTimeAsync(1000);
    }
    worker().say({ id: worker().idOf('ask'), type: 'answer', answer });
    await asked;
    const run = client.count(request, () => undefined);
    run.pause();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(client.isReady).toBe(true);
    run.resume();
    worker().say({ id: worker().idOf('count'), type: 'done' });
    await expect(run.finished).resolves.toBe('done');
  });

  it('that throws ends everything under way', async () => {
    await loaded();
    const asked = client.ask(experiment, () => undefined);
    const event = new Event('error', { cancelable: true });
    Object.assign(event, { message: 'Uncaught RuntimeError: unreachable' });
    worker().dispatchEvent(event);
    await expect(asked).rejects.toEqual(failing('worker-lost'));
  });
});

describe('forgetting', () => {
  it('rejects with a failure of its class when the browser refuses', async () => {
    const refused = new DOMException('The operation is insecure.', 'SecurityError');
    vi.stubGlobal('caches', { keys: () => Promise.reject(refused) });
    await loaded();
    await expect(client.forget()).rejects.toEqual(failing('other'));
    expect(worker().ended).toBe(true);
  });
});

describe('closing', () => {
  it('ends the worker, and everything under way with it', async () => {
    await loaded();
    const asked = client.ask(experiment, () => undefined);
    client.close();
    await expect(asked).rejects.toEqual(failing('cancelled'));
    expect(worker().ended).toBe(true);
    expect(client.isReady).toBe(false);
  });
});
