/**
 * The experiment and the page's address. Fetched when the lab wakes: until then it shows what it opens on, and an address is
 * neither read nor written.
 */
import { EMBED_PARAMS } from '../lib/embed/params.ts';
import { addressWith, writeAddress } from '../lib/url-state.ts';
import { readLink, type LinkDefaults, type LinkState } from './link.ts';

export { writeLink } from './link.ts';

/** What the page's address asks for; an embed's own settings pass in silence. */
export function readHere(defaults: LinkDefaults): LinkState & { problems: string[] } {
  return readLink(new URLSearchParams(location.search), defaults, EMBED_PARAMS);
}

/** An embed's own settings, and that a class looks on, stay in the address beside the experiment. */
const KEPT = [...EMBED_PARAMS, 'class'];

/** Puts a query into the page's address; an embed's own settings stay beside it. */
export function writeHere(query: () => string): void {
  writeAddress(() => addressWith(query(), location, KEPT));
}
