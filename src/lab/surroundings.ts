/** What the page can find out about where it stands, once something has failed. */
import type { Surroundings } from './failure-words.ts';

/** Whether the page stands in a sandbox that gives it no origin of its own. */
export function isEnclosed(): boolean {
  return globalThis.origin === 'null';
}

/**
 * Whether the site has been changed since this page was opened: its own address is fetched anew, and none of the scripts
 * that this page came with is named there any more. Without a connection nothing can be said.
 */
export async function isOutdated(page: Document = document): Promise<boolean> {
  const ours = [...page.querySelectorAll<HTMLElement>('astro-island[component-url]')].map((island) =>
    island.getAttribute('component-url'),
  );
  if (!ours.length) return false;
  try {
    const response = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
    if (!response.ok) return false;
    const html = await response.text();
    return ours.some((url) => url !== null && !html.includes(url));
  } catch {
    return false;
  }
}

export const findSurroundings = async (): Promise<Surroundings> => {
  const enclosed = isEnclosed();
  return { enclosed, outdated: !enclosed && (await isOutdated()) };
};
