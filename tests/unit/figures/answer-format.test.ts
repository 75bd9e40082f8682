import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { answerFormat } from '../../../src/figures/answer-format/answer-format.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('answer-format');
const MODELS = ['gpt-4o', 'gpt-35-turbo', 'gpt-4o-mini', 'qwen-coder'];

describe.each(['wide', 'narrow'] as const)('answer-format, %s', (layout) => {
  const same = answerFormat.place(data, { scale: 'same' }, layout);
  const close = answerFormat.place(data, { scale: 'close' }, layout);
  const both = [...same.panels, ...close.panels];

  it('has one panel for each model, three ways of asking in each', () => {
    expect(same.panels.map((panel) => panel.model)).toEqual(MODELS);
    for (const { lines } of both) expect(lines.map((line) => line.form)).toEqual(['original', 'json', 'template']);
  });

  it('draws every value and interval where it is, on an axis from zero', () => {
    for (const { model, axis, lines } of both) {
      expect(axis.ticks[0]?.value).toBe(0);
      for (const { form, dot } of lines) {
        const { value, interval } = rowAt(data, { model, form });
        expect(dot.at).toBe(axis.at(value));
        expect(dot.band).toEqual(interval && { from: axis.at(interval.low), to: axis.at(interval.high) });
        expect(dot.band?.to ?? dot.at).toBeLessThanOrEqual(axis.range[1]);
      }
    }
  });

  it('has one scale for all four, and in the close-up a frame around each of the three that differ', () => {
    const points = (panels: typeof both): number[] => panels.map(({ axis }) => axis.at(10) - axis.at(0));
    expect(new Set(points(same.panels)).size).toBe(1);
    expect(same.panels.some((panel) => panel.frame)).toBe(false);
    expect(close.panels.filter((panel) => panel.frame).map((panel) => panel.model)).toEqual(MODELS.slice(1));
    expect(points(close.panels)[0]).toBe(points(same.panels)[0]);
  });

  it('says in each panel what its bands are, since they are of two kinds', () => {
    const words = Object.fromEntries(same.panels.map(({ model, bands }) => [model, bands]));
    expect(words['gpt-4o']).toBe(words['gpt-4o-mini']);
    expect(words['qwen-coder']).toContain('not stated');
    expect(words['gpt-4o']).not.toContain('not stated');
  });

  it('stays within its width', () => {
    for (const { x, lines } of both) {
      for (const { dot, value } of lines) {
        expect(x + dot.after + value.length * 9).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
      }
    }
  });
});

it('shows what the title says: JSON raised GPT-4o and lowered Qwen-Coder', () => {
  const rise = (model: string): number =>
    rowAt(data, { model, form: 'json' }).value - rowAt(data, { model, form: 'original' }).value;
  expect(rise('gpt-4o')).toBeGreaterThan(0);
  expect(rise('qwen-coder')).toBeLessThan(0);
});
