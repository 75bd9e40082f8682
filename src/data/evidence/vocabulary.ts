/**
 * The closed word lists of the evidence files, each word with what a reader sees, from content/strings.
 * A word that is not listed there fails the build.
 */
import words from '../../../content/strings/vocabulary.json' with { type: 'json' };

const { measured, ...published } = words.exactness;

/** How exact a published number is; how it was read is another matter. */
export const publishedExactness = published;

/** How exact a number is, ours among them. */
export const exactness = { ...published, measured };

/** How much of a source we read ourselves. */
export const read = words.read;

/** Verdicts on claims made in popular articles. */
export const verdicts = words.verdicts;

/** How well a claim passes a test of its evidence; each test says what its grades mean for it. */
export const grades = words.grades;

/** Groups of measurements, in the order in which the data page shows them. */
export const groups = words.groups;

/** Groups of our tiny model's measurements, in the order in which the data page shows them. */
export const tinyGroups = words.tinyGroups;

/** Units, with the sentence that keeps them apart. */
export const units = words.units;

/** Units of our tiny model's measurements. */
export const tinyUnits = words.tinyUnits;

/** How a reader sees a word of these lists itself: a verdict, a grade, an exactness. */
export const shownWord: Readonly<Record<keyof typeof words.words, string>> = words.words;

/** The words of a list, typed for a zod enum. */
export function wordsOf<Word extends string>(list: Readonly<Record<Word, unknown>>): [Word, ...Word[]] {
  return Object.keys(list) as [Word, ...Word[]];
}
