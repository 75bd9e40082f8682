/** A guess: how many of a hundred will turn. It travels in the address, as `guess` and `class`. */

/** Names of the address's parameters, by the act that asks. */
export const GUESS_NAMES = { lesson: 'guess', class: 'class' } as const;

export type GuessAct = keyof typeof GUESS_NAMES;

/**
 * The guess that an address carries; `undefined` without one, `NaN` for one that is no whole number from 0 to 100.
 * `class=1` is a guess where the hash says so, as in every shared link; without it a class looks on (`lib/classroom.ts`).
 */
export function readGuess(query: URLSearchParams, act: GuessAct, hash: string): number | undefined {
  const text = query.get(GUESS_NAMES[act]);
  if (text === null || (act === 'class' && text === '1' && hash !== '#class')) return undefined;
  const guess = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  return guess <= 100 ? guess : NaN;
}

/** The address to share: the act's own, with the guess in it. */
export function guessLink(address: string, act: GuessAct, guess: number): string {
  const link = new URL(address);
  link.search = `?${GUESS_NAMES[act]}=${guess}`;
  link.hash = `#${act}`;
  return link.href;
}

/** How far a guess was off. */
export type Closeness = 'exact' | 'close' | 'few' | 'many';

export function closeness(guess: number, truth: number): Closeness {
  if (guess === truth) return 'exact';
  if (Math.abs(guess - truth) <= 3) return 'close';
  return guess < truth ? 'few' : 'many';
}
