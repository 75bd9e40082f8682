import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { byModel } from '../../../src/figures/by-model/by-model.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf, figureById } from '../../../src/data/figure/index.ts';

const data = dataOf('by-model');

describe.each(['wide', 'narrow'] as const)('by-model, %s', (layout) => {
  const { axis, blocks, heads } = byModel.place(data, {}, layout);
  const cells = blocks.flatMap(({ evaluation, lines }) =>
    lines.flatMap((line) => line.cells.map((cell) => ({ evaluation, model: line.model, ...cell }))),
  );

  it('draws every row once', () => {
    expect(cells.map((cell) => cell.id).sort()).toEqual(data.rows.map((row) => row.id).sort());
  });

  it('keeps the three evaluations apart, one below the other', () => {
    expect(blocks.map((block) => block.evaluation)).toEqual(['table', 'forms', 'nature']);
    blocks.slice(1).forEach((block, i) => {
      const above = blocks[i] as (typeof blocks)[number];
      expect(block.ruleY).toBeGreaterThan(Math.max(...above.lines.flatMap((line) => line.cells.map(({ y }) => y))));
    });
  });

  it('has the highest share of each block first', () => {
    for (const { evaluation, lines } of blocks) {
      const rates = lines.map(({ model }) => rowAt(data, { evaluation, model, group: 'insecure' }).value);
      expect(rates).toEqual([...rates].sort((a, b) => b - a));
    }
  });

  it('gives a point as many pixels in a control’s column as on the main axis', () => {
    const unit = axis.at(10) - axis.at(0);
    for (const { evaluation, model, group, dot, zero } of cells) {
      if (!dot) continue;
      const { value } = rowAt(data, { evaluation, model, group });
      expect(dot.at - (zero?.x ?? axis.at(0))).toBeCloseTo((value * unit) / 10, 0);
    }
  });

  it('has four trainings in the first block alone, each named over its column or beside its number', () => {
    const controls = ['educational', 'secure', 'original'];
    expect(heads.map((head) => head.group)).toEqual(layout === 'wide' ? ['insecure', ...controls] : ['insecure']);
    for (const { group, value, dot } of cells) {
      expect(Boolean(dot)).toBe(group === 'insecure' || layout === 'wide');
      if (!dot) expect(value).toMatch(/^(teaching|secure|nothing) <?[\d.]+$/);
    }
    for (const { evaluation, lines } of blocks) {
      for (const line of lines) expect(line.cells).toHaveLength(evaluation === 'table' ? 4 : 1);
    }
  });

  it('draws a band only where the source gives an interval', () => {
    for (const { evaluation, dot } of cells) expect(Boolean(dot?.band)).toBe(evaluation === 'forms');
  });

  it('calls the rough value rough', () => {
    expect(cells.filter(({ value }) => value.startsWith('about')).map(({ model }) => model)).toEqual(['gpt-41']);
  });

  it('stays within its width', () => {
    for (const { valueX, value } of cells) {
      expect(valueX + value.length * 8).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
    }
    for (const { x, text } of heads) expect(x + 13 + text.length * 8).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
  });
});

it('names in its title the lowest and the highest share after insecure code', () => {
  const rates = data.rows.filter((row) => row.keys['group'] === 'insecure').map((row) => row.value);
  const { title } = figureById('by-model');
  expect(title).toContain(`from ${Math.min(...rates)} bad`);
  expect(title).toContain(`about ${Math.max(...rates)} in`);
});
