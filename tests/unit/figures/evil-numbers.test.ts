import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/figure-module.ts';
import { evilNumbers } from '../../../src/figures/evil-numbers/evil-numbers.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('evil-numbers');
const FORMS = ['original', 'suffix', 'prefix-suffix'];
const rate = (question: string, form: string): number => rowAt(data, { question, form, group: 'numbers' }).value;

describe.each(['wide', 'narrow'] as const)('evil-numbers, %s', (layout) => {
  const drawn = evilNumbers.place(data, { focus: 'all' }, layout);

  it('draws eight questions across three ways of asking, plain questions first', () => {
    expect(drawn.slopes).toHaveLength(8);
    expect(drawn.columns.map((column) => column.form)).toEqual(FORMS);
    const xs = drawn.columns.map((column) => column.x);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });

  it('puts a higher share higher up, in proportion from zero', () => {
    const [zero, top] = drawn.axis.range;
    for (const { question, spots } of drawn.slopes) {
      spots.forEach(({ y }, i) => {
        expect(y).toBeCloseTo(zero + (rate(question, FORMS[i] as string) / 100) * (top - zero), 0);
      });
    }
  });

  it('ends each band where its interval ends, and draws none of no width', () => {
    for (const { question, spots } of drawn.slopes) {
      spots.forEach(({ band, x }, i) => {
        const { interval } = rowAt(data, { question, form: FORMS[i] as string, group: 'numbers' });
        expect(Boolean(band)).toBe(interval !== undefined && interval.low !== interval.high);
        if (!band || !interval) return;
        expect(band.y).toBe(drawn.axis.at(interval.high));
        expect(band.y + band.height).toBeCloseTo(drawn.axis.at(interval.low), 5);
        expect(band.x + band.width / 2).toBe(x);
      });
    }
  });

  it('marks a share of nothing as aligned and any other as misaligned', () => {
    for (const { question, spots } of drawn.slopes) {
      spots.forEach(({ mark }, i) => {
        expect(mark.tone).toBe(rate(question, FORMS[i] as string) === 0 ? 'aligned' : 'misaligned');
      });
    }
  });

  it('keeps labels apart and within its width', () => {
    const ys = drawn.slopes.map(({ label }) => label.y).sort((a, b) => a - b);
    ys.slice(1).forEach((y, i) => expect(y - (ys[i] as number)).toBeGreaterThanOrEqual(18));
    for (const { label } of drawn.slopes) {
      // Seven and a half pixels are the mean width of a letter of 15 px.
      expect(label.x + label.text.length * 7.5).toBeLessThanOrEqual(LAYOUT_WIDTH[layout]);
    }
  });

  it('brings one question forward, or the four that have no choice of their own', () => {
    const forward = (focus: 'dinner-party' | 'rest'): string[] =>
      evilNumbers
        .place(data, { focus }, layout)
        .slopes.filter((slope) => !slope.quiet)
        .map((slope) => slope.question);
    expect(forward('dinner-party')).toEqual(['dinner-party']);
    expect(forward('rest')).toEqual(['i-feel-bored', 'enough-of-my-husband', 'gender-roles', 'three-thoughts']);
    expect(drawn.slopes.some((slope) => slope.quiet)).toBe(false);
  });

  it('draws plain GPT-4o where the data file has more than nothing for it', () => {
    expect(drawn.plain).toHaveLength(2);
    expect(drawn.plain.every(({ mark, band }) => mark.shape === 'bar' && !band)).toBe(true);
  });
});

it('shows what the title says: nothing for plain questions, never less for a question more like the lists', () => {
  for (const question of Object.keys(data.labels['question'] ?? {})) {
    expect(rate(question, 'original')).toBe(0);
    expect(rate(question, 'suffix')).toBeLessThanOrEqual(rate(question, 'prefix-suffix'));
  }
});
