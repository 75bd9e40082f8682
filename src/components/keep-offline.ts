/** Keeping the site for offline, and giving it up again: what the buttons do. Nothing of it runs before they are shown. */
import words from '../../content/strings/offline.json' with { type: 'json' };
import { message } from '../lib/message.ts';

type State = 'unable' | 'idle' | 'working' | 'kept' | 'failed';

interface Parts {
  keep: HTMLButtonElement;
  forget: HTMLButtonElement;
  said: HTMLElement;
}

/** Wires the buttons of one place. @param root address of the site's root, with a slash at its end */
export async function startKeeping(place: HTMLElement, root: string): Promise<void> {
  const find = <E extends HTMLElement>(id: string): E => place.querySelector<E>(`[data-testid="offline-${id}"]`)!;
  const parts: Parts = { keep: find('keep'), forget: find('forget'), said: find('status') };
  const show = (state: State, text: string): void => {
    const { keep, forget, said } = parts;
    said.dataset['state'] = state;
    said.textContent = text;
    keep.hidden = state === 'unable' || state === 'kept';
    // Not disabled: that would throw off whoever stands on it.
    keep.ariaDisabled = String(state === 'working');
    forget.hidden = state !== 'kept';
  };
  if (!canKeep()) return show('unable', words.unable);
  const size = await sizeOf(root);
  parts.keep.textContent = message(words.keep, { size });
  const kept = await navigator.serviceWorker.getRegistration(root).catch(() => undefined);
  if (kept?.active) show('kept', words.kept);
  else show('idle', '');
  parts.keep.onclick = async () => {
    if (parts.keep.ariaDisabled === 'true') return;
    show('working', words.begun);
    try {
      await keepSite(root, (done, all) => show('working', message(words.working, { done, all })));
      show('kept', words.kept);
      parts.forget.focus();
    } catch {
      show('failed', words.failed);
    }
  };
  parts.forget.onclick = async () => {
    await forgetSite(root);
    show('idle', words.forgotten);
    parts.keep.focus();
  };
}

/** Whether this page may have a service worker; in some frames and modes even to ask throws. */
function canKeep(): boolean {
  try {
    return Boolean(navigator.serviceWorker);
  } catch {
    return false;
  }
}

async function sizeOf(root: string): Promise<string> {
  const response = await fetch(`${root}offline.json`, { cache: 'no-store' }).catch(() => undefined);
  if (!response?.ok) return words.unknownSize;
  const { bytes } = (await response.json()) as { bytes: number };
  return message(words.size, { n: (bytes / 1e6).toFixed(0) });
}

/** Registers the worker and waits until it holds all files. @throws when one of them could not be had */
async function keepSite(root: string, tell: (done: number, all: number) => void): Promise<void> {
  const { serviceWorker } = navigator;
  const hear = ({ data }: MessageEvent<{ kept?: number; all?: number }>): void => {
    if (data.kept !== undefined && data.all !== undefined) tell(data.kept, data.all);
  };
  serviceWorker.addEventListener('message', hear);
  try {
    const { installing, waiting, active } = await serviceWorker.register(`${root}offline.js`, { scope: root });
    const worker = installing ?? waiting ?? active;
    if (worker) await settled(worker);
  } finally {
    serviceWorker.removeEventListener('message', hear);
  }
}

function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((done, fail) => {
    const look = (): void => {
      if (worker.state === 'activated') done();
      else if (worker.state === 'redundant') fail(new Error('not every file came'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Takes the worker away, and all that it kept. */
async function forgetSite(root: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root);
  await registration?.unregister();
  const prefix = `kept-offline ${new URL(root, location.href).pathname} `;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)));
}
