/** The service worker in a stand-in for the browser: what it keeps, what it shows, and how one release follows another. */
import { createHash, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const SCOPE = 'https://example.org/sub/';
const SOURCE = readFileSync('src/build/offline-worker.js', 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Site = Record<string, string>;
type Caches = Map<string, Map<string, Response>>;

/** A site on the web, and a browser that visits it. */
class World {
  site: Site = {};
  online = true;
  caches: Caches = new Map();
  asked: string[] = [];

  /** Puts a release on the web; the list names what it holds. */
  publish(version: string, site: Site): void {
    this.site = { ...site, 'offline.json': JSON.stringify({ version }) };
  }

  /** A worker of this release. */
  worker(version: string, files: Site): Worker {
    return new Worker(this, version, files);
  }

  readonly fetch = (request: string | { url: string }): Promise<Response> => {
    const url = typeof request === 'string' ? request : request.url;
    const path = new URL(url).pathname.slice('/sub/'.length);
    this.asked.push(path);
    if (!this.online) return Promise.reject(new TypeError('no network'));
    const body = this.site[path];
    const type = path === '' || path.endsWith('/') ? 'text/html' : 'text/plain';
    return Promise.resolve(
      body === undefined
        ? new Response('', { status: 404 })
        : new Response(body, { headers: { 'content-type': type } }),
    );
  };
}

class Worker {
  readonly #hear = new Map<string, (event: object) => void>();

  constructor(world: World, version: string, files: Site) {
    const store = world.caches;
    const caches = {
      keys: () => Promise.resolve([...store.keys()]),
      delete: (name: string) => Promise.resolve(store.delete(name)),
      open: (name: string) => {
        const held = store.get(name) ?? new Map<string, Response>();
        store.set(name, held);
        return Promise.resolve({
          match: (url: string) => Promise.resolve(held.get(url)?.clone()),
          put: (url: string, response: Response) => Promise.resolve(held.set(url, response)),
        });
      },
    };
    const self = {
      registration: { scope: SCOPE },
      clients: { claim: () => Promise.resolve(), matchAll: () => Promise.resolve([]) },
      addEventListener: (name: string, hear: (event: object) => void) => this.#hear.set(name, hear),
    };
    const list = Object.entries(files).map(([path, text]) => [path, sha256(text)]);
    runInNewContext(`const RELEASE = ${JSON.stringify({ version, files: list })};\n${SOURCE}`, {
      ...{ self, caches, fetch: world.fetch, crypto: webcrypto, Response, URL, setTimeout, Uint8Array },
    });
  }

  /** Installs it, or throws what kept it from that; then it takes over. */
  async start(): Promise<void> {
    for (const name of ['install', 'activate']) {
      let work: Promise<unknown> | undefined;
      this.#hear.get(name)?.({ waitUntil: (promise: Promise<unknown>) => (work = promise) });
      await work;
    }
  }

  /** What a page gets that asks for this path. */
  async ask(path: string, mode = 'navigate'): Promise<string | undefined> {
    let answer: Promise<Response> | undefined;
    this.#hear.get('fetch')?.({
      request: { url: SCOPE + path, method: 'GET', mode },
      respondWith: (promise: Promise<Response>) => (answer = promise),
    });
    return (await answer)?.text();
  }
}

const one: Site = { '': 'first', 'lab/': 'lab 1', 'offline/': 'not kept', '_astro/a.js': 'a', 'models/m.bin': 'm' };

describe('a kept site', () => {
  it('opens without a network, by any query, and says so of what was not kept', async () => {
    const world = new World();
    world.publish('1', one);
    const worker = world.worker('1', one);
    await worker.start();
    world.online = false;
    expect(await worker.ask('')).toBe('first');
    expect(await worker.ask('lab/?dial=60')).toBe('lab 1');
    expect(await worker.ask('lab')).toBe('lab 1');
    expect(await worker.ask('models/m.bin', 'cors')).toBe('m');
    expect(await worker.ask('data/one/')).toBe('not kept');
    await expect(worker.ask('data/one.json', 'cors')).rejects.toThrow('no network');
  });

  it('is never shown in place of a newer page while there is a network', async () => {
    const world = new World();
    world.publish('1', one);
    const worker = world.worker('1', one);
    await worker.start();
    world.publish('2', { ...one, '': 'second' });
    expect(await worker.ask('')).toBe('second');
  });

  it('gives way to a new release as a whole, which fetches only what changed', async () => {
    const world = new World();
    world.publish('1', one);
    await world.worker('1', one).start();
    const two = { ...one, '': 'second', '_astro/b.js': 'b' };
    world.publish('2', two);
    world.asked = [];
    const worker = world.worker('2', two);
    await worker.start();
    expect(world.asked.toSorted()).toEqual(['', '_astro/b.js', 'offline.json']);
    expect(world.caches.size).toBe(1);
    world.online = false;
    expect(await worker.ask('')).toBe('second');
    expect(await worker.ask('_astro/a.js', 'cors')).toBe('a');
  });

  it('stays as it was when the new release cannot be had whole', async () => {
    const world = new World();
    world.publish('1', one);
    const old = world.worker('1', one);
    await old.start();
    const two = { ...one, '': 'second', 'models/m.bin': 'm 2' };
    // A file that is of neither release, one that is missing, and a release that is overtaken while it is fetched.
    for (const broken of [
      { ...two, 'models/m.bin': 'half' },
      Object.fromEntries(Object.entries(two).filter(([path]) => path !== 'models/m.bin')),
    ]) {
      world.publish('2', broken);
      await expect(world.worker('2', two).start()).rejects.toThrow('models/m.bin');
    }
    world.publish('3', two);
    await expect(world.worker('2', two).start()).rejects.toThrow('another release');
    expect(world.caches.size).toBe(1);
    world.online = false;
    expect(await old.ask('')).toBe('first');
    expect(await old.ask('models/m.bin', 'cors')).toBe('m');
  });

  it('leaves alone the list by which it is measured', async () => {
    const world = new World();
    world.publish('1', one);
    const worker = world.worker('1', one);
    await worker.start();
    expect(await worker.ask('offline.json', 'cors')).toBeUndefined();
  });
});
