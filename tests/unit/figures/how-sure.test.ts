import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { groupOf, howSure } from '../../../src/figures/how-sure/how-sure.ts';
import { evidence } from '../../../src/data/evidence/index.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('how-sure');
const claims = [...evidence.gradedClaims.keys()];
const tests = [...evidence.tests.keys()];

describe.each(['wide', 'narrow'] as const)('how-sure, %s', (layout) => {
  const drawn = howSure.place(data, { order: 'strength' }, layout);

  it('has a line for each claim and a mark for each test', () => {
    expect(drawn.claims.map(({ key }) => key).sort()).toEqual([...claims].sort());
    for (const { cells } of drawn.claims) expect(cells).toHaveLength(tests.length);
  });

  it('fills each mark as the grade says', () => {
    const fills = { yes: 'full', partly: 'half', no: 'empty' };
    for (const { key, cells } of drawn.claims) {
      tests.forEach((test, i) => {
        expect(cells[i]?.fill).toBe(fills[evidence.gradings.get(`${key}-${test}`)!.grade]);
      });
    }
  });

  it('puts what stands firm first and what is contradicted last', () => {
    const order = drawn.claims.map(({ key }) => groupOf(data, key, 'strength'));
    expect(order).toEqual(
      [...order].sort(
        (a, b) => ['firm', 'limited', 'contested'].indexOf(a) - ['firm', 'limited', 'contested'].indexOf(b),
      ),
    );
  });

  it.each(tests)('groups by %s where the reader asks for it', (test) => {
    const regrouped = howSure.place(data, { order: test as 'others' }, layout);
    const grades = regrouped.claims.map(({ key }) => evidence.gradings.get(`${key}-${test}`)!.grade);
    expect(grades).toEqual(
      [...grades].sort((a, b) => ['yes', 'partly', 'no'].indexOf(a) - ['yes', 'partly', 'no'].indexOf(b)),
    );
  });

  it('keeps lines below each other and marks within the width', () => {
    const rules = drawn.claims.map(({ rule }) => rule);
    expect(rules).toEqual([...rules].sort((a, b) => a - b));
    for (const { cells } of drawn.claims) {
      for (const { x } of cells) expect(x + 36).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
    }
  });
});

it('calls firm in its title what is in the firm group, and open what is in the last', () => {
  const group = (claim: string): string => groupOf(data, claim, 'strength');
  expect(group('spreads')).toBe('firm');
  for (const claim of ['rate', 'every-model', 'cure']) expect(group(claim)).toBe('contested');
});

it('words the claims and grades as the evidence does', () => {
  expect(data.labels['claim']).toEqual(
    Object.fromEntries([...evidence.gradedClaims].map(([id, { claim }]) => [id, claim])),
  );
});
