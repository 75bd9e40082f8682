import type { ActId } from '../../lib/acts.ts';

/** The picture for link previews of an act; that of the first is the home page's. */
export function cardOf(act: ActId): string {
  return `/cards/act-${act}.png`;
}

/** The act alone, to be embedded. */
export function embedOf(act: ActId): string {
  return `/embed/lesson/${act}/`;
}
