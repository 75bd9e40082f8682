import { expect, it } from 'vitest';
import { anotherOf } from '../../../src/lab/another.ts';

it('counts the recorded answers, and says at the last that there is no other', () => {
  expect([0, 1, 2, 3].map((sample) => anotherOf(sample, 3))).toEqual([
    'Another answer (now 1 of 3)',
    'Another answer (now 2 of 3)',
    'Back to the first of 3',
    'Another answer (now 1 of 3)',
  ]);
});
