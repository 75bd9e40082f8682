import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { badDataShare } from '../../../src/figures/bad-data-share/bad-data-share.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf, figureById } from '../../../src/data/figure/index.ts';

const data = dataOf('bad-data-share');

describe.each(['wide', 'narrow'] as const)('bad-data-share, %s', (layout) => {
  const { panels, top } = badDataShare.place(data, { scale: 'full' }, layout);

  it('gives each kind of question a panel of its own with the same six mixtures', () => {
    expect(panels.map((panel) => panel.questions)).toEqual(['medical', 'general']);
    const [medical, general] = panels.map(({ spots }) => spots.map(({ row }) => row.keys['share']));
    expect(medical).toEqual(general);
    expect(medical).toHaveLength(6);
  });

  it('puts every value in proportion from zero, on the same scale in both panels', () => {
    for (const { spots, bottom, shares } of panels) {
      for (const { row, x, y } of spots) {
        expect(x).toBeCloseTo((Number(row.keys['share']) / 100) * shares.range[1], 0);
        expect(y).toBeCloseTo(bottom - (row.value / 60) * (bottom - top), 0);
      }
    }
  });

  it('frames the panel that is drawn larger', () => {
    const close = badDataShare.place(data, { scale: 'close' }, layout).panels;
    expect(close.map((panel) => Boolean(panel.frame))).toEqual([false, true]);
    expect(panels.some((panel) => panel.frame)).toBe(false);
    const { x, rates, spots, frame } = close[1]!;
    expect(rates.ticks[0]?.value).toBe(0);
    // Level numbers of two digits end 14 px left of the panel and stay within the frame.
    expect(frame!.x).toBeLessThan(-14 - 18);
    expect(x + frame!.x).toBeGreaterThanOrEqual(0);
    expect(x + frame!.x + frame!.width).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
    for (const { y } of spots) expect(y).toBeGreaterThan(top);
  });

  it('stays within its width', () => {
    for (const { x, shares } of panels) {
      // Half a number of three digits stands over the right end.
      expect(x + shares.range[1] + 14).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
    }
  });
});

it('says in its title what half and all of the lesson did', () => {
  const { title } = figureById('bad-data-share');
  const whole = (questions: string, share: string): number => Math.round(rowAt(data, { questions, share }).value);
  // Half and general is what the chapter lets the reader guess just above: the title says how little in words.
  expect(title).toContain(`${whole('medical', '50')} of`);
  expect(whole('general', '50')).toBeLessThan(whole('medical', '50') / 4);
  expect(title).toContain(`${whole('medical', '100')} and ${whole('general', '100')}.`);
});
