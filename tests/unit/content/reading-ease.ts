/** Words, sentences and syllables of a chapter's prose, and from them its Flesch reading ease. */

export interface Prose {
  words: number;
  sentences: number;
  syllables: number;
}

/**
 * The running text of a chapter in `.svx`: what a reader reads as sentences. Left out are front matter,
 * script, code and headings; a number that a record prints counts as one short word.
 */
export function runningText(svx: string): string {
  return svx
    .replace(/^---[\s\S]*?\n---/, '')
    .replace(/<script>[\s\S]*?<\/script>/, '')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/^#.*$/gm, '')
    .replace(/<Num\b[^>]*\/>/g, 'ten')
    .replace(/<[^>]+>/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[*_`[\]]/g, '')
    .replace(/^- /gm, '')
    .trim();
}

/** Syllables of an English word by the usual rule: groups of vowels, without a silent ending. */
function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = letters.replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu;

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Counts over text that `runningText` made. */
export function measureProse(text: string): Prose {
  const words = text.match(WORD) ?? [];
  // A paragraph ends its last sentence whatever its punctuation.
  const sentences = text.split(/\n\s*\n|\n|(?<=[.!?][”’)]?)\s+(?=[“‘(]?\p{Lu})/u).filter((part) => /\p{L}/u.test(part));
  return {
    words: words.length,
    sentences: sentences.length,
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  };
}

/** Flesch reading ease: 60 to 70 is plain English, above 50 is still fairly easy for adults. */
export function fleschEase({ words, sentences, syllables }: Prose): number {
  return 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words);
}
