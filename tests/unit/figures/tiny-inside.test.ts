import { expect, it } from 'vitest';
import { markBox, overlaps, textBox } from '../../../src/charts/labels.ts';
import { LAYOUTS } from '../../../src/charts/scene.ts';
import { registry } from '../../../src/figures/registry.ts';
import { dataOf } from '../../../src/data/figure/index.ts';
import { allStates } from '../../figure-states.ts';

it.each(LAYOUTS)('sets its names where no mark is, %s', (layout) => {
  const data = dataOf('tiny-inside');
  for (const state of allStates(data.controls)) {
    const { shapes } = registry['tiny-inside']!(data, state, layout);
    const marks = shapes.flatMap((shape) => (shape.kind === 'mark' && shape.row ? [shape] : []));
    const names = shapes.flatMap((shape) => (shape.kind === 'text' && shape.as === 'strong' ? [shape] : []));
    expect(names.map(({ text }) => text).join(' ')).toMatch(/before the lesson.*after the lesson|after.*before/);
    for (const { text, x, y, anchor } of names) {
      const box = textBox(text, x, y, anchor);
      expect(marks.filter((mark) => overlaps(markBox(mark.x, mark.y, mark.r ?? 6), box))).toEqual([]);
    }
  }
});
