/** The language of the site, from the one file that says it. */
import words from '../../content/strings/language.json' with { type: 'json' };

/** Tag of the language, for `lang` and for machines. */
export const LANGUAGE = words.language;

/** Whose dates and numbers are written. */
export const LOCALE = words.locale;

/** The signs between thousands and before decimals. */
export const SIGNS = words.numberSigns;
