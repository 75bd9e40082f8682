/** What a class guesses: whole numbers from 0 to 100, read from one line, and where each stands over the hundred dots. */

export interface ReadGuesses {
  readonly guesses: readonly number[];
  /** What stood in the line and is no guess. */
  readonly refused: readonly string[];
}

/** Guesses as they are typed or called out: `12, 30 30; 5`. */
export function readGuesses(line: string): ReadGuesses {
  const words = line.split(/[\s,;]+/).filter(Boolean);
  const good = (word: string): boolean => /^\d{1,3}$/.test(word) && Number(word) <= 100;
  return { guesses: words.filter(good).map(Number), refused: words.filter((word) => !good(word)) };
}

/** The guess in the middle, with as many below as above it. */
export function middleGuess(guesses: readonly number[]): number | undefined {
  if (!guesses.length) return undefined;
  const sorted = [...guesses].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]] as [number, number];
  return (low + high) / 2;
}

export interface Stacked {
  readonly guess: number;
  /** How many of the same stand under it. */
  readonly level: number;
}

/** Each guess on top of those that said the same before. */
export function stackGuesses(guesses: readonly number[]): Stacked[] {
  const heights = new Map<number, number>();
  return guesses.map((guess) => {
    const level = heights.get(guess) ?? 0;
    heights.set(guess, level + 1);
    return { guess, level };
  });
}
