/** Facts about the site that more than one page prints. */
export const SITE_NAME = 'One Bad Lesson';

/** Of our words, in files of office programs: for spelling and for voices. */
export const LANGUAGE = 'en-GB';
export const TEXT_LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
export const CODE_LICENCE = 'MIT';
/** The address that a build gives itself when nobody told it its own; the same as in astro.config.mjs. */
export const UNSET_SITE = 'http://localhost:4321';

/** A text made without knowing where the site would stand, with the place where it stands. */
export function atHome(text: string, origin: string): string {
  return /^https?:/.test(origin) ? text.replaceAll(UNSET_SITE, origin) : text;
}
