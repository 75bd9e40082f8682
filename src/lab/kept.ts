/** The model's files in the browser's Cache API, one cache a model, for page and worker alike. */
import type { Place } from './protocol.ts';

/** All caches of the model in this folder start with this; other sites of the same origin have other folders. */
const prefix = ({ model }: Pick<Place, 'model'>) => `lab model ${new URL(model).pathname} `;

/** The cache that holds just these versions of model and runtime. */
export function cacheName(place: Pick<Place, 'model' | 'manifest' | 'runtime'>): string {
  return `${prefix(place)}${place.manifest.sha256.slice(0, 16)} ${place.runtime.sha256.slice(0, 16)}`;
}

/** Where a cache notes that it holds every file. */
const completeKey = ({ model }: Pick<Place, 'model'>) => `${model}complete`;

/** The browser's caches; none in a page that may not store anything. */
function storage(): CacheStorage | undefined {
  try {
    return globalThis.caches;
  } catch {
    return undefined;
  }
}

/** Whether everything is kept that `load()` would fetch. */
export async function isModelKept(place: Place): Promise<boolean> {
  const all = storage();
  if (!all) return false;
  return all.match(completeKey(place), { cacheName: cacheName(place) }).then(
    (found) => found !== undefined,
    () => false,
  );
}

/** Removes every version of the model, or every version but one. */
export async function forgetModel(place: Pick<Place, 'model'>, except?: string): Promise<void> {
  const all = storage();
  const names = (await all?.keys()) ?? [];
  await Promise.all(
    names.filter((name) => name.startsWith(prefix(place)) && name !== except).map((name) => all?.delete(name)),
  );
}

/** An open cache; undefined where the browser has none to give. */
export async function openCache(place: Place): Promise<Cache | undefined> {
  return storage()
    ?.open(cacheName(place))
    .catch(() => undefined);
}

/** Notes that the cache holds every file. */
export async function markComplete(cache: Cache, place: Place): Promise<void> {
  await cache.put(completeKey(place), new Response(''));
}
