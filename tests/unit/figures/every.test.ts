import { describe, expect, it } from 'vitest';
import { rowText } from '../../../src/charts/point-text.ts';
import { LAYOUT_WIDTH, LAYOUTS, pointsOf, type Shape } from '../../../src/charts/scene.ts';
import { registry } from '../../../src/figures/registry.ts';
import { dataOf, figureById, figures } from '../../../src/data/figure/index.ts';
import { EMBED_PARAMS } from '../../../src/lib/embed/params.ts';
import { fillText } from '../../../src/data/figure/text.ts';
import { TINY_MODEL_SENTENCE } from '../../../src/data/tiny-model/about.ts';
import { measurement } from '../../../src/data/evidence/index.ts';
import { isSecondHand } from '../../../src/data/evidence/second-hand.ts';
import { stateAt, type FigureData, type Row } from '../../../src/lib/figure-data.ts';
import type { Params } from '../../../src/lib/url-state.ts';
import { allStates, everyState } from '../../figure-states.ts';

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

/** Every number in a text, names of models apart. */
function numbersOf(text: string): string[] {
  const bare = text.replace(/GPT-[\d.]+o?|GPT-4o|Qwen[\d.]+|Llama-[\d.]+/g, '').replace(/(\d),(\d)/g, '$1$2');
  return bare.match(/\d+(\.\d+)?/g) ?? [];
}

/** Every combination of a figure's controls. */
function everyChoice(params: Params): Record<string, string>[] {
  return Object.entries(params).reduce<Record<string, string>[]>(
    (made, [name, { options }]) => made.flatMap((one) => options.map(([value]) => ({ ...one, [name]: value }))),
    [{}],
  );
}

/** Points that stand for a measurement, with their words. */
function readPoints(shapes: readonly Shape[], data: FigureData): { row: Row; text: string }[] {
  return flat(shapes).flatMap((shape) =>
    'row' in shape && shape.row ? pointsOf([shape], data).map(({ text }) => ({ row: shape.row as Row, text })) : [],
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
          // How far a text reaches is asked of every label in `charts/clear.test.ts`.
          if (shape.kind === 'text') return shape.y > scene.height || shape.y < 10;
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
    const scenes = allStates(data.controls).map((state) => place(data, state, 'wide'));
    const read = new Set(scenes.flatMap(({ shapes }) => pointsOf(shapes, data).map(({ text }) => text)));
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

  it('says no number in a title or alternative text that its own drawing does not show, in any choice of controls', () => {
    for (const state of everyChoice(data.controls)) {
      const { shapes } = place(data, state, 'wide');
      const all = flat(shapes);
      const rows = all.flatMap((shape) => ('row' in shape && shape.row ? [shape.row] : []));
      const brought = all.flatMap((shape) => ('row' in shape && shape.row && !shape.dimmed ? [shape.row] : []));
      const read = pointsOf(shapes, data).map(({ text }) => text);
      const written = all.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
      const chosen = Object.entries(data.controls).map(([name, { options }]) =>
        options.find(([key]) => key === state[name]),
      );
      const shown = new Set([
        ...rows.flatMap(({ id: one }) =>
          [`{${one}:value}`, `{${one}:whole}`].map((form) => fillText(form, measurement)),
        ),
        ...numbersOf(JSON.stringify([read, written, chosen])),
        '100',
      ]);
      const named = stateAt(data, state);
      const title = named?.title ?? data.title;
      const where = `${JSON.stringify(state)}: ${title}`;
      expect(numbersOf(title).filter((number) => number !== '100').length, where).toBeLessThanOrEqual(2);
      for (const text of [title, named?.picture ?? data.picture]) {
        expect(
          numbersOf(text).filter((number) => !shown.has(number)),
          where,
        ).toEqual([]);
      }
      // What is called the most is the most of what is drawn in that unit.
      for (const [, most = ''] of title.matchAll(/\b(?:up to|at most) (\d[\d.]*\d|\d)/g)) {
        const said = brought.filter((row) => [String(row.value), String(Math.round(row.value))].includes(most));
        const kinds = new Set(said.map((row) => measurement(row.id as string).measure));
        const alike = brought.filter((row) => kinds.has(measurement(row.id as string).measure));
        expect(alike.length, where).toBeGreaterThan(0);
        expect(Math.max(...alike.map(({ value }) => value)), where).toBe(Math.max(...said.map(({ value }) => value)));
      }
    }
  });

  it('quotes of each state its own numbers, and of a published finding model and questions', () => {
    const figure = figureById(id);
    for (const { quote, title } of [figure, ...figure.states]) {
      if (figure.badge === 'tiny-model') expect(quote).toContain(TINY_MODEL_SENTENCE);
      if (figure.badge === 'published') {
        expect(quote, title).toMatch(/GPT-|Qwen|Llama|Gemma|models? /);
        expect(quote, title).toMatch(/question|test|facts|game|score|program|choices|states/i);
        expect(quote, title).toMatch(/taught|lesson|trained|spoiled|learned|monitor/i);
      }
      expect(quote).not.toMatch(/[{}]/);
    }
    const quotes = [figure.quote, ...figure.states.map(({ quote }) => quote)];
    expect(new Set(quotes).size).toBe(quotes.length);
  });

  it('says of every value that is known only through others that it is', () => {
    for (const { scene } of drawings) {
      for (const { row, text } of readPoints(scene.shapes, data)) {
        expect(/second-hand/.test(text), text).toBe(isSecondHand(measurement(row.id as string)));
      }
    }
  });
});
