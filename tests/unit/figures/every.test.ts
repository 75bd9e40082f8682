import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH, type Layout } from '../../../src/charts/figure-module.ts';
import { registry } from '../../../src/figures/registry.ts';
import { figures, dataOf } from '../../../src/data/figure/index.ts';
import { label } from '../../../src/lib/figure-data.ts';
import { EMBED_PARAMS } from '../../../src/lib/embed/params.ts';
import { formatNumber } from '../../../src/lib/format.ts';
import { defaultState, type Params, type StateOf } from '../../../src/lib/url-state.ts';

/** Every state that a reader can set. */
function states(params: Params): StateOf<Params>[] {
  return Object.entries(params).reduce<StateOf<Params>[]>(
    (all, [name, { options }]) => all.flatMap((state) => options.map(([value]) => ({ ...state, [name]: value }))),
    [{}],
  );
}

/** Every number in a drawing, with the path to it. */
function numbersIn(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

it('has a drawing for every record and a record for every drawing', () => {
  expect([...figures.keys()].sort()).toEqual(Object.keys(registry).sort());
});

describe.each(Object.entries(registry))('%s', (id, { module }) => {
  const data = dataOf(id);
  const drawings = states(module.params).flatMap((state) =>
    (['wide', 'narrow'] as Layout[]).map((layout) => ({ state, layout, placed: module.place(data, state, layout) })),
  );

  it('leaves the embed’s own settings alone', () => {
    expect(Object.keys(module.params).filter((name) => EMBED_PARAMS.includes(name))).toEqual([]);
  });

  it('places every point inside the drawing, in every state and both layouts', () => {
    for (const { layout, placed } of drawings) {
      expect(placed.points.length).toBeGreaterThan(1);
      for (const { x, y } of placed.points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(placed.height);
      }
    }
  });

  it('gives only finite numbers', () => {
    const strange = drawings.flatMap(({ placed }) => numbersIn(placed)).filter(([, n]) => !Number.isFinite(n));
    expect(strange).toEqual([]);
  });

  it('gives the same points in both layouts, so that the walk reads the same', () => {
    for (const state of states(module.params)) {
      const [wide, narrow] = (['wide', 'narrow'] as Layout[]).map((layout) =>
        module.place(data, state, layout).points.map((point) => point.text),
      );
      expect(wide).toEqual(narrow);
    }
  });

  it('is pure: the data stays as it was and the drawing comes out the same', () => {
    const before = structuredClone(data);
    const place = (): string => JSON.stringify(module.place(data, defaultState(module.params), 'wide'));
    expect(place()).toBe(place());
    expect(data).toEqual(before);
  });

  it('describes every value in words', () => {
    const text = module.describe(data);
    for (const row of data.rows) expect(text).toContain(formatNumber(row.value));
  });

  it('names every statement’s keys in words', () => {
    const text = module.describe(data);
    for (const { keys } of data.statements) {
      for (const [name, key] of Object.entries(keys)) expect(text).toContain(label(data, name, key));
    }
  });

  it('reads every value of the data in some state', () => {
    const read = drawings.flatMap(({ placed }) => placed.points.map((point) => point.text)).join('\n');
    for (const { value } of data.rows) expect(read).toContain(formatNumber(value));
    for (const { text } of data.statements) expect(read).toContain(text);
  });
});
