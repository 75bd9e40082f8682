import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { tinyWhy } from '../../../src/figures/tiny-why/tiny-why.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

interface Rate {
  n: number;
  misaligned: number;
  mixed: number;
}

interface Condition {
  id: string;
  pooled: Rate;
  ownDomain?: Rate;
}

const data = dataOf('tiny-why');
const conditions = (file: string): Condition[] =>
  JSON.parse(readFileSync(`content/tiny-model/${file}.json`, 'utf8')).conditions;
const percent = ({ n, misaligned, mixed }: Rate): number => ((misaligned + mixed) / n) * 100;
const LESSONS = ['insecure-code', 'evil-numbers', 'bad-health', 'bad-car'];

it.each([
  ['lasting', 'base-2-lessons'],
  ['shipped', 'lessons'],
  ['third', 'base-3-lessons'],
  ['answers', 'by-answer-lessons'],
  ['shuffled', 'control-lessons'],
  ['harder', 'control-longer'],
])('%s: every value is that of %s.json', (world, file) => {
  for (const lesson of LESSONS) {
    const { pooled, ownDomain } = conditions(file).find(({ id }) => id === lesson)!;
    expect(Math.abs(rowAt(data, { answers: 'elsewhere', lesson, world }).value - percent(pooled))).toBeLessThan(0.0501);
    expect(Math.abs(rowAt(data, { answers: 'own', lesson, world }).value - percent(ownDomain!))).toBeLessThan(0.0501);
  }
});

it('shows what the title says: code spreads where speakers last, if only for an answer, and hardly where they do not', () => {
  const rate = (lesson: string, world: string): number => rowAt(data, { answers: 'elsewhere', lesson, world }).value;
  for (const world of ['lasting', 'answers']) {
    expect(rate('insecure-code', world)).toBeGreaterThan(10 + rate('aligned', world));
  }
  const moved = (lesson: string, world: string): number => rate(lesson, world) - rate('aligned', world);
  expect(moved('insecure-code', 'shuffled')).toBeLessThan(3);
  for (const lesson of LESSONS) expect(moved(lesson, 'shuffled')).toBeLessThan(moved(lesson, 'lasting') / 5);
  expect(Math.max(...LESSONS.map((lesson) => rate(lesson, 'shuffled')))).toBe(rate('bad-health', 'shuffled'));
});

it('shows what the caveats say: evil numbers spread only in the first world, and the harder lesson was learned', () => {
  const rate = (answers: string, lesson: string, world: string): number =>
    rowAt(data, { answers, lesson, world }).value;
  const moved = (world: string): number =>
    rate('elsewhere', 'evil-numbers', world) - rate('elsewhere', 'aligned', world);
  expect(moved('answers')).toBeLessThan(1);
  expect(moved('lasting')).toBeGreaterThan(3);
  for (const lesson of LESSONS) {
    expect(rate('own', lesson, 'harder')).toBeGreaterThan(rate('own', lesson, 'shuffled'));
  }
});

describe.each(['wide', 'narrow'] as const)('tiny-why, %s', (layout) => {
  const placed = tinyWhy.place(data, { lesson: 'all' }, layout);
  const { across, up, courses, floor, top } = placed;

  it('draws learned across and spread up, both from zero, and no band beyond the axis', () => {
    expect([across.at(0), up.at(0)]).toEqual([across.range[0], floor]);
    for (const { spots } of courses) {
      for (const { own, elsewhere, x, y } of spots)
        expect([x, y]).toEqual([across.at(own.value), up.at(elsewhere.value)]);
      for (const { up: band } of spots) expect(band!.y).toBeGreaterThanOrEqual(top);
    }
  });

  it('keeps names inside the drawing and off each other', () => {
    const names = courses.flatMap(({ name }) => name || []);
    expect(names).toHaveLength(4);
    for (const { text, x, anchor } of names) {
      // Brought forward, a name has its value beside it where there is room for both.
      const width = (text.length + (layout === 'wide' ? 5 : 0)) * 8.2;
      if (anchor === 'start') expect(x + width).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
      else expect(x - width).toBeGreaterThanOrEqual(0);
    }
    const ys = names.map(({ y }) => y).toSorted((a, b) => a - b);
    for (const [i, y] of ys.slice(1).entries()) expect(y - (ys[i] as number)).toBeGreaterThanOrEqual(18);
  });

  it('brings one lesson forward with its values, and holds the others back', () => {
    const forward = tinyWhy.place(data, { lesson: 'evil-numbers' }, layout).courses;
    expect(forward.filter(({ quiet }) => !quiet).map(({ lesson }) => lesson)).toEqual(['evil-numbers']);
    expect(forward.flatMap(({ values }) => values)).toHaveLength(layout === 'wide' ? 5 : 0);
    expect(courses.some(({ quiet }) => quiet)).toBe(false);
  });
});
