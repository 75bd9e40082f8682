/**
 * Places that a chapter's prose keeps for islands. A component written inside prose would never wake, so the prose only
 * marks its place, and the chapter's page puts it there: see `partsOf` in chapters.ts.
 */
import { getContext } from 'svelte';

/** What stands in a place: a figure, a guess, or our tiny model's dial. */
export type Place =
  { figure: string; folded?: boolean } | { guess: string } | { dial: { training: string; domain: string } };

/** The places of one chapter in order, each under its mark. */
export type Places = Map<string, Place>;

const KEY = 'places';

/** The context in which prose with places is drawn. */
export function contextFor(places: Places): Map<string, Places> {
  return new Map([[KEY, places]]);
}

/** The mark of a new place, in characters that are for private use and so stand in no text. */
export function markPlace(place: Place): string {
  const places = getContext<Places | undefined>(KEY);
  if (!places) throw new Error('a figure, guess or dial is written into something that is no chapter');
  const mark = `\uE000${places.size}\uE001`;
  places.set(mark, place);
  return mark;
}

/** A stretch of prose as HTML, or what stands between two stretches. */
export type Part = { html: string } | Place;

/** HTML cut at its marks. */
export function cutAtPlaces(html: string, places: Places): Part[] {
  const parts: Part[] = [];
  let rest = html;
  for (const [mark, place] of places) {
    const at = rest.indexOf(mark);
    parts.push({ html: rest.slice(0, at) }, place);
    rest = rest.slice(at + mark.length);
  }
  return [...parts, { html: rest }];
}
