import { expect, it } from 'vitest';
import { registry } from '../../../src/figures/registry.ts';
import { dataOf } from '../../../src/data/figure/index.ts';
import { keysOf, stateAt, type Row } from '../../../src/lib/figure-data.ts';
import type { Shape } from '../../../src/charts/scene.ts';
import { allStates } from '../../figure-states.ts';

const data = dataOf('tiny-why');

/** Every shape of a drawing, those in groups too. */
const flat = (shapes: readonly Shape[]): Shape[] =>
  shapes.flatMap((shape) => (shape.kind === 'group' ? flat(shape.shapes) : [shape]));

const drawn = (state: Record<string, string>): Shape[] => flat(registry['tiny-why']!(data, state, 'narrow').shapes);

const rowsOf = (shapes: readonly Shape[]): Row[] =>
  shapes.flatMap((shape) => ('row' in shape && shape.row ? [shape.row] : []));

const toLevel = allStates(data.controls).filter(({ learned }) => learned !== 'plan');

it('has a title of its own wherever lessons were taught to a level', () => {
  const untitled = toLevel.filter((state) => !stateAt(data, state));
  expect(untitled).toEqual([]);
});

it('draws of models taught to a level the chosen lesson alone, and says where no start came so far', () => {
  for (const state of toLevel.filter(({ lesson }) => lesson !== 'all')) {
    const shapes = drawn(state);
    const rows = rowsOf(shapes);
    const lessons = new Set(rows.map(({ keys }) => keys['lesson']));
    expect([...lessons].filter((one) => one !== state['lesson'] && one !== 'aligned')).toEqual([]);
    const reached = new Set(rows.filter(({ keys }) => keys['lesson'] !== 'aligned').map(({ keys }) => keys['lasts']));
    // The sentence is broken where its column is narrow.
    const said = shapes.filter((shape) => shape.kind === 'text' && /^no( start.*)?$/.test(shape.text));
    expect(said.length, JSON.stringify(state)).toBe(keysOf(data, 'lasts').length - reached.size);
  }
});

it('names in the legend what is drawn, and nothing else', () => {
  for (const state of allStates(data.controls)) {
    const shapes = drawn(state);
    const isNamed = (word: string): boolean =>
      shapes.some((shape) => shape.kind === 'text' && shape.text === data.words[word]);
    const rows = rowsOf(shapes);
    const where = JSON.stringify(state);
    expect(isNamed('none'), where).toBe(rows.some(({ keys }) => keys['lesson'] === 'aligned'));
    expect(isNamed('training'), where).toBe(rows.some(({ keys }) => keys['seed'] !== 'all'));
  }
});
