import { expect, it } from 'vitest';
import { seatRows } from '../../../src/lib/rate-dots.ts';

/** Seats that a path of dashes one seat long shows. */
const seats = (path: string): number =>
  [...path.matchAll(/h([\d.]+)/g)].reduce((sum, [, long]) => sum + Math.ceil(Number(long)), 0);

it.each([0, 1, 9, 10, 11, 48, 99, 100])('%i bad answers and the rest make a hundred', (bad) => {
  expect(seats(seatRows(0, bad))).toBe(bad);
  expect(seats(seatRows(bad, 100, 0.35))).toBe(100 - bad);
});

it('begins a row that is bad in part where the bad seats end', () => {
  expect(seatRows(0, 12)).toBe('M0 0h9.7M0 1h1.7');
  expect(seatRows(12, 20)).toBe('M2 1h7.7');
});
