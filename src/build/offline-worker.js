/**
 * The service worker that keeps the site for offline. It is there only for readers who asked for it. With a network,
 * every page comes from the network, so that none is older than the site; without one, what was kept stands in.
 *
 * `RELEASE` is put before this text by `keep-offline.ts`: the release's name, and each file with its SHA-256. A new
 * release is another text, which the browser sees by itself; its files replace the old ones all at once or not at all.
 */
/* global RELEASE */
const prefix = `kept-offline ${new URL(self.registration.scope).pathname} `;
const here = prefix + RELEASE.version;
/** Files asked for at a time. */
const AT_ONCE = 6;
/** Milliseconds that a page may take to come before the kept one is shown: the network of a full room hangs, and does not fail. */
const PATIENCE_MS = 8000;
const LIST = 'offline.json';

const address = (path) => new URL(path, self.registration.scope).href;

self.addEventListener('install', (event) => event.waitUntil(fill()));

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOthers(), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope) || url.pathname.endsWith(LIST))
    return;
  // Files with a fingerprint in their names never change.
  event.respondWith(url.pathname.includes('/_astro/') ? keptFirst(request) : networkFirst(request));
});

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== here).map((name) => caches.delete(name)),
  );
}

/** Fetches every file of the release, and takes from the older one what is still the same. */
async function fill() {
  const [older] = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== here);
  try {
    const cache = await caches.open(here);
    const before = older && (await caches.open(older));
    const had = new Map(before ? await (await before.match(address(LIST)))?.json().then(({ files }) => files) : []);
    const waiting = [...RELEASE.files];
    let done = 0;
    const work = async () => {
      for (let file = waiting.pop(); file; file = waiting.pop()) {
        const [path, hash] = file;
        const same = had.get(path) === hash ? await before.match(address(path)) : undefined;
        await cache.put(address(path), same ?? (await fresh(path, hash)));
        done += 1;
        if (done % 10 === 0) await tell(done);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await sameRelease();
    await cache.put(address(LIST), new Response(JSON.stringify(RELEASE)));
  } catch (error) {
    await caches.delete(here);
    throw error;
  }
}

/** A file as it lies at the site now. Hosts may add to pages; all else must be what the release says. */
async function fresh(path, hash) {
  const response = await fetch(address(path), { cache: 'no-cache' });
  if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`);
  const type = response.headers.get('content-type') ?? '';
  const body = await response.arrayBuffer();
  if (!type.startsWith('text/html') && (await sha256(body)) !== hash) throw new Error(`${path}: not of this release`);
  return new Response(body, { headers: { 'content-type': type } });
}

async function sha256(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the site changed while it was fetched: pages of two releases must not lie side by side. */
async function sameRelease() {
  const { version } = await fetch(address(LIST), { cache: 'no-store' }).then((response) => response.json());
  if (version !== RELEASE.version) throw new Error('another release came meanwhile');
}

async function tell(done) {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) {
    client.postMessage({ kept: done, all: RELEASE.files.length });
  }
}

async function kept(request) {
  const cache = await caches.open(here);
  const { origin, pathname } = new URL(request.url);
  const found = await cache.match(origin + pathname);
  if (found || request.mode !== 'navigate') return found;
  return (await cache.match(`${origin}${pathname}/`)) ?? cache.match(address('offline/'));
}

async function keptFirst(request) {
  return (await kept(request)) ?? fetch(request);
}

async function networkFirst(request) {
  const coming = fetch(request);
  try {
    if (request.mode !== 'navigate') return await coming;
    const late = new Promise((_, refuse) => setTimeout(() => refuse(new Error('late')), PATIENCE_MS));
    return await Promise.race([coming, late]);
  } catch {
    return (await kept(request)) ?? coming;
  }
}
