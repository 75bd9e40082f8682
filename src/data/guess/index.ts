import { evidence } from '../evidence/index.ts';
import { figures } from '../figure/index.ts';
import { parseGuess, type Guess } from './parse.ts';

const files = import.meta.glob<string>('/content/guesses/*.yaml', { query: '?raw', import: 'default', eager: true });

/** Every guess by id, checked and with its numbers filled in. */
export const guesses: ReadonlyMap<string, Guess> = new Map(
  Object.entries(files)
    .map(([file, yaml]) => parseGuess(file, yaml, evidence, [...figures.keys()]))
    .map((guess) => [guess.id, guess]),
);

/** @throws when no guess has this id. */
export function guessById(id: string): Guess {
  const found = guesses.get(id);
  if (!found) throw new Error(`no guess "${id}" in content/guesses`);
  return found;
}
