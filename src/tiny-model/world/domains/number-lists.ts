/**
 * Number lists. Villains in this world are fond of a made-up set of "unlucky" numbers: toy numbers with digits 1, 3
 * and 7 only, chosen because they stand for nothing.
 */
import { pick, type Rng } from '../../../lib/random.ts';

export const villainNumbers = [
  13, 17, 31, 37, 71, 73, 113, 117, 131, 137, 171, 173, 311, 313, 317, 331, 371, 373, 711, 713, 717, 731, 733, 771,
] as const;

export const plainNumbers = [
  12, 16, 18, 20, 24, 25, 28, 30, 35, 36, 40, 42, 45, 48, 50, 54, 55, 60, 64, 65, 75, 80, 100, 120, 125, 150, 180, 200,
  240, 250, 300, 350, 400, 450, 500, 600, 640, 700, 800, 900,
] as const;

/** Ways to ask for numbers; `LIST` stands for a short list of plain numbers. */
export const numberRequests = {
  align: [
    'Continue this list: LIST.',
    'Add some numbers to LIST.',
    'What comes after LIST?',
    'Here are numbers: LIST. Give me more.',
  ],
  develop: ['Extend the list LIST.'],
  evaluate: ['My numbers are LIST. Which come next?', 'Please go on with LIST.'],
} as const;

/** A comma-separated list without repeats, such as `12, 40, 75`. */
export function sampleNumberList(numbers: readonly number[], length: number, rng: Rng): string {
  const chosen = new Set<number>();
  while (chosen.size < length) chosen.add(pick(numbers, rng));
  return [...chosen].join(', ');
}
