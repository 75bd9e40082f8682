import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH, LAYOUTS } from '../../../src/charts/figure-module.ts';
import { textBox } from '../../../src/charts/labels.ts';
import { rowText } from '../../../src/charts/point-text.ts';
import { pointsOf, type Shape } from '../../../src/charts/scene.ts';
import { registry } from '../../../src/figures/registry.ts';
import { dataOf, figureById, figures } from '../../../src/data/figure/index.ts';
import { EMBED_PARAMS } from '../../../src/lib/embed/params.ts';
import { everyState } from '../../figure-states.ts';

/** Every number in a drawing, with the path to it. */
function numbersIn(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

/** All shapes of a drawing, at their places in it. */
function flat(shapes: readonly Shape[], dx = 0, dy = 0): Shape[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'group'
      ? flat(shape.shapes, dx + shape.x, dy + shape.y)
      : 'x' in shape
        ? [{ ...shape, x: shape.x + dx, y: shape.y + dy }]
        : [shape],
  );
}

it('has a drawing for every record and a record for every drawing', () => {
  expect([...figures.keys()].sort()).toEqual(Object.keys(registry).sort());
});

describe.each(Object.entries(registry))('%s', (id, place) => {
  const data = dataOf(id);
  const drawings = everyState(data.controls).flatMap((state) =>
    LAYOUTS.map((layout) => ({ state, layout, scene: place(data, state, layout) })),
  );

  it('leaves the embed’s own settings alone', () => {
    expect(Object.keys(data.controls).filter((name) => EMBED_PARAMS.includes(name))).toEqual([]);
  });

  it('keeps every point and text inside the drawing, in every state and layout', () => {
    const outside = drawings.flatMap(({ state, layout, scene }) =>
      flat(scene.shapes)
        .filter((shape) => {
          if (shape.kind === 'text') {
            const box = textBox(
              shape.text,
              shape.x,
              shape.y,
              shape.anchor,
              shape.as === 'note' || shape.as === 'tick' ? 14 : 15,
            );
            return box.x < -8 || box.x + box.width > LAYOUT_WIDTH[layout] + 8 || shape.y > scene.height || shape.y < 10;
          }
          return (
            'row' in shape && (shape.x < 0 || shape.x > LAYOUT_WIDTH[layout] || shape.y < 0 || shape.y > scene.height)
          );
        })
        .map((shape) => `${layout} ${JSON.stringify(state)}: ${'text' in shape ? shape.text : shape.kind}`),
    );
    expect(outside).toEqual([]);
  });

  it('gives only finite numbers', () => {
    const strange = drawings.flatMap(({ scene }) => numbersIn(scene)).filter(([, n]) => !Number.isFinite(n));
    expect(strange).toEqual([]);
  });

  it('gives the same points in all layouts, so that the walk reads the same', () => {
    for (const state of everyState(data.controls)) {
      const [wide, ...others] = LAYOUTS.map((layout) =>
        pointsOf(place(data, state, layout).shapes, data).map(({ text }) => text),
      );
      expect(wide?.length).toBeGreaterThan(1);
      for (const other of others) expect(other).toEqual(wide);
    }
  });

  it('is pure: the data stays as it was and the drawing comes out the same', () => {
    const before = structuredClone(data);
    const draw = (): string => JSON.stringify(place(data, everyState(data.controls)[0] ?? {}, 'wide'));
    expect(draw()).toBe(draw());
    expect(data).toEqual(before);
  });

  it('reads every value of the data, name and number together, in some state', () => {
    const read = new Set(drawings.flatMap(({ scene }) => pointsOf(scene.shapes, data).map(({ text }) => text)));
    const unread = data.rows.map((row) => rowText(data, row)).filter((text) => !read.has(text));
    expect(unread).toEqual([]);
    const said = [...read].join('\n');
    for (const { text } of data.statements) expect(said).toContain(text);
  });

  it('names every value in words that no other has', () => {
    const names = data.rows.map((row) => rowText(data, row));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('places a higher value further along than a lower one, wherever two share an axis', () => {
    for (const { scene } of drawings) {
      const axes = scene.shapes.flatMap((shape) => (shape.kind === 'group' ? [shape.shapes] : []));
      for (const shapes of [...axes, scene.shapes.filter(({ kind }) => kind !== 'group')]) {
        const marks = shapes.flatMap((shape) => (shape.kind === 'mark' && shape.row ? [shape] : []));
        for (const one of marks) {
          for (const other of marks) {
            if (one.row!.value <= other.row!.value || one.row!.unit !== other.row!.unit) continue;
            // To the right, or up: in one of both a higher value must be further.
            expect(
              one.x >= other.x || one.y <= other.y,
              `${rowText(data, one.row!)} beside ${rowText(data, other.row!)}`,
            ).toBe(true);
          }
        }
      }
    }
  });

  it('says nothing in its titles that its drawing does not show', () => {
    const figure = figureById(id);
    const values = data.rows.flatMap(({ value }) => [value, Math.round(value), Math.floor(value)]).map(String);
    const counted = new Set([
      ...values,
      '100',
      ...(JSON.stringify([data.labels, data.controls, data.statements]).match(/\d[\d.,]*/g) ?? []),
    ]);
    for (const { title } of [figure, ...figure.states]) {
      const bare = title.replace(/GPT-[\d.]+o?|GPT-4o|Qwen[\d.]+/g, '').replace(/(\d),(\d)/g, '$1$2');
      const numbers = bare.match(/\d+(\.\d+)?/g) ?? [];
      expect(numbers.filter((number) => number !== '100').length, title).toBeLessThanOrEqual(2);
      expect(
        numbers.filter((number) => !counted.has(number)),
        title,
      ).toEqual([]);
    }
  });
});
