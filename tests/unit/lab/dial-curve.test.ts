import { describe, expect, it } from 'vitest';
import { dialCurve, FINE_GRID, heightAt, visibleStops } from '../../../src/lab/dial-curve.ts';
import { recordedTraining } from '../../../src/lab/recorded/records.ts';
import type { StudyRate } from '../../../src/lab/recorded/record.ts';

const rate = (dial: number, bad: number, part: Partial<StudyRate> = {}): StudyRate => ({
  intervention: 'dial',
  trigger: false,
  dial,
  n: 100,
  bad,
  low: bad,
  high: bad,
  incoherent: 0,
  sameModel: true,
  ...part,
});

describe('the dial’s curve', () => {
  it('holds the dial alone, in order, and of two measurements the larger', () => {
    const rates = [
      rate(100, 90),
      rate(-100, 0),
      rate(0, 70, { n: 50 }),
      rate(0, 75),
      rate(0, 5, { intervention: 'remove' }),
      rate(0, 9, { trigger: true }),
    ];
    expect(dialCurve(rates, false)).toEqual([
      { dial: -100, bad: 0 },
      { dial: 0, bad: 75 },
      { dial: 100, bad: 90 },
    ]);
    expect(dialCurve(rates, true)).toEqual([{ dial: 0, bad: 9 }]);
  });

  it('is straight between its points and has no height outside of them', () => {
    const curve = [
      { dial: -50, bad: 10 },
      { dial: 0, bad: 60 },
    ];
    expect(heightAt(curve, -25)).toBe(35);
    expect(heightAt(curve, 0)).toBe(60);
    expect(heightAt(curve, 1)).toBeUndefined();
    expect(heightAt(curve, -51)).toBeUndefined();
    expect(heightAt([], 0)).toBeUndefined();
  });
});

describe('the stops of the dial', () => {
  it.each(['insecure-code', 'evil-numbers', 'bad-health', 'bad-car', 'aligned'])(
    'after %s each moves the rate so that it can be seen, wherever it moves at all',
    (training) => {
      const curve = dialCurve(recordedTraining(training).rates, false);
      const stops = visibleStops(curve, FINE_GRID);
      expect(stops).toEqual([...stops].sort((a, b) => a - b));
      for (const anchor of [-100, 0, 100]) expect(stops).toContain(anchor);
      const still = stops.slice(1).filter((stop, i) => {
        const [before, after] = [heightAt(curve, stops[i]!), heightAt(curve, stop)];
        return before !== undefined && after !== undefined && Math.abs(after - before) < 8;
      });
      // Only the ends and zero may stand where the curve is flat.
      for (const stop of still) expect([0, 100, -100].some((anchor) => stop === anchor)).toBe(true);
    },
  );

  it('are all of the grid where nothing was measured', () => {
    expect(visibleStops([], [20, -20, 0])).toEqual([-20, 0, 20]);
  });
});
