import { content } from '../loaded.ts';
import { lookUp } from '../look-up.ts';
import type { Guess } from './parse.ts';

/** Every guess by id, checked and with its numbers filled in. */
export const { guesses } = content;

/** The guess with this id. @throws naming the id and the nearest one that exists. */
export function guessById(id: string): Guess {
  return lookUp('guess', guesses, id);
}
