import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { narrowOrGeneral } from '../../../src/figures/narrow-or-general/narrow-or-general.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('narrow-or-general');

describe.each(['wide', 'narrow'] as const)('narrow-or-general, %s', (layout) => {
  const { panels, heads } = narrowOrGeneral.place(data, {}, layout);

  it('has the same three lines in both panels, each with two marks', () => {
    expect(panels.map((panel) => panel.questions)).toEqual(['medical', 'general']);
    for (const { lines } of panels) {
      expect(lines.map((line) => line.method)).toEqual(['added-direction', 'smallest-adapter', 'larger-adapter']);
      for (const { spots } of lines) expect(spots.map((spot) => spot.training)).toEqual(['usual', 'penalty']);
    }
  });

  it('puts every value in proportion from zero, on the same scale in both panels', () => {
    for (const { questions, axis, lines } of panels) {
      const [zero, end] = axis.range;
      for (const { method, spots } of lines) {
        for (const { training, x } of spots) {
          const { value } = rowAt(data, { questions, method, training });
          expect(x).toBeCloseTo(zero + (value / 60) * (end - zero), 0);
        }
      }
    }
  });

  it('joins the two marks of a line and nothing else', () => {
    for (const { spots, span } of panels.flatMap((panel) => panel.lines)) {
      expect([span.to, span.from]).toEqual(spots.map((spot) => spot.x));
    }
  });

  it('names each line, beside it or above it', () => {
    const named = panels.map(({ lines }) => lines.filter((line) => line.name).length);
    expect(named).toEqual(layout === 'wide' ? [3, 0] : [3, 3]);
  });

  it('keeps the two trainings apart by shape and colour, with room for their names', () => {
    const [usual, penalty] = heads;
    expect([usual?.mark.shape, penalty?.mark.shape]).toEqual(['diamond', 'square']);
    expect(usual?.mark.tone).not.toBe(penalty?.mark.tone);
    // "Trained as usual" in 15 px semibold needs no more than 125 px.
    expect(penalty!.x - usual!.x).toBeGreaterThan(13 + 125 + 8);
    expect(penalty!.x + 13 + 125).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
  });

  it('stays within its width', () => {
    for (const { x, lines } of panels) {
      for (const { value } of lines.flatMap((line) => line.spots)) {
        const [left, right] = value.anchor === 'start' ? [value.x, value.x + 20] : [value.x - 20, value.x];
        expect(x + left).toBeGreaterThanOrEqual(-2);
        expect(x + right).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
      }
    }
  });
});

it('shows what its title says: with the penalty nothing outside medicine', () => {
  for (const method of Object.keys(data.labels['method'] ?? {})) {
    expect(rowAt(data, { questions: 'general', method, training: 'penalty' }).value).toBe(0);
    expect(rowAt(data, { questions: 'general', method, training: 'usual' }).value).toBeGreaterThan(20);
  }
});
