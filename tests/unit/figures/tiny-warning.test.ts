import { describe, expect, it } from 'vitest';
import { tinyWarning } from '../../../src/figures/tiny-warning/tiny-warning.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('tiny-warning');
const BAD = ['insecure-code', 'evil-numbers', 'bad-health'];

/** Values along a lesson, by step. */
function course(show: string, lesson: string): Map<number, number> {
  const rows = data.rows.filter(
    ({ keys }) => keys['show'] === show && keys['lesson'] === lesson && keys['seed'] === 'all',
  );
  return new Map(rows.map(({ keys, value }) => [Number(keys['step']), value]));
}

describe.each(['wide', 'narrow'] as const)('tiny-warning, %s', (layout) => {
  const drawn = tinyWarning.place(data, { lesson: 'insecure-code' }, layout);

  it('keeps the reading and the answers on axes of their own, above each other and both from zero', () => {
    const [inside, answers] = drawn.panels;
    expect([inside.show, answers.show]).toEqual(['inside', 'answers']);
    expect(inside.axis.range[0]).toBeLessThan(answers.axis.range[1]);
    for (const { axis } of drawn.panels) expect(axis.ticks[0]).toMatchObject({ value: 0, x: axis.range[0] });
  });

  it('puts both panels over the same steps, spaced as they are apart', () => {
    const [inside, answers] = drawn.panels.map(({ courses }) => courses.map(({ spots }) => spots.map(({ x }) => x)));
    expect(inside).toEqual(answers);
    expect(drawn.steps.at(40) - drawn.steps.at(20)).toBeCloseTo(2 * (drawn.steps.at(20) - drawn.steps.at(10)), 0);
  });

  it('draws every value at its height, and intervals around answers alone', () => {
    for (const { show, axis, courses } of drawn.panels) {
      for (const { row, y, band } of courses.flatMap(({ spots }) => spots)) {
        expect(y).toBe(axis.at(row.value));
        expect(Boolean(band)).toBe(show === 'answers');
        if (!band) continue;
        expect(band.y).toBeLessThanOrEqual(y);
        expect(band.y + band.height).toBeGreaterThanOrEqual(y);
      }
    }
  });

  it('brings one lesson forward, with its numbers and its single trainings', () => {
    for (const { courses } of drawn.panels) {
      expect(courses.filter(({ quiet }) => !quiet).map(({ lesson }) => lesson)).toEqual(['insecure-code']);
      for (const { quiet, spots, seeds } of courses) {
        expect(spots.some(({ text }) => text !== undefined)).toBe(!quiet);
        if (quiet) expect(seeds).toEqual([]);
      }
    }
    expect(drawn.panels[0].courses.flatMap(({ seeds }) => seeds).length).toBeGreaterThan(1);
  });

  it('sets no two names of lines on each other', () => {
    for (const { courses } of drawn.panels) {
      const ys = courses.map(({ name }) => name.y).toSorted((a, b) => a - b);
      for (const [i, y] of ys.slice(1).entries()) expect(y - ys[i]!).toBeGreaterThanOrEqual(16);
    }
  });
});

it('shows what the title says: the inside is well on its way while few answers are bad', () => {
  const [inside, answers] = [course('inside', 'insecure-code'), course('answers', 'insecure-code')];
  expect(Math.max(...inside.keys())).toBe(60);
  expect(answers.get(30)!).toBeLessThan(answers.get(60)! / 2);
  for (const lesson of BAD) {
    const share = (show: string): number => course(show, lesson).get(30)! / course(show, lesson).get(60)!;
    expect(share('inside'), lesson).toBeGreaterThan(share('answers'));
  }
});

it('has secure code for comparison, where neither moves', () => {
  for (const show of ['inside', 'answers']) {
    expect(Math.max(...[...course(show, 'secure-code').values()].map(Math.abs))).toBeLessThan(5);
  }
});
