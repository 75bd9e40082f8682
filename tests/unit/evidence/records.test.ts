import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidence, measurement, question, source } from '../../../src/data/evidence/index.ts';
import { isRange, isZeroWidth } from '../../../src/data/evidence/interval.ts';
import { isResult, shownInterval, shownValue } from '../../../src/data/evidence/shown.ts';
import { spotValues } from './spot-values.ts';
import { readCsv } from '../../fixtures/csv.ts';

const all = [...evidence.measurements.values()];
const intervals = all.flatMap((m) => (m.interval === 'not reported' ? [] : [m.interval]));
const first = readCsv(readFileSync('tests/fixtures/first-values.csv', 'utf8'));

describe('shipped records', () => {
  it.each(spotValues.map((spot) => ({ spot, name: spot.slice(0, 3).join(' ') })))('$name', ({ spot }) => {
    const [id, value, unit, low, high] = spot;
    const m = measurement(id);
    expect([m.value, m.unit]).toEqual([value, unit]);
    if (low === undefined) expect(m.interval).toBe('not reported');
    else expect(m.interval).toMatchObject({ low, high });
  });

  it('of the first version keep their ids, values, intervals and samples', () => {
    const changed = first.filter((before) => {
      const now = evidence.measurements.get(before['id'] ?? '');
      const { low, high } = now && now.interval !== 'not reported' ? now.interval : { low: '', high: '' };
      const same = (column: string, value: unknown): boolean => before[column] === '' || before[column] === `${value}`;
      return !(
        now !== undefined &&
        same('value', now.value) &&
        same('unit', now.unit) &&
        same('low', low) &&
        same('high', high) &&
        same('n', now.n)
      );
    });
    expect(first.length).toBeGreaterThan(0);
    expect(changed).toEqual([]);
  });

  it('have a width of zero only where every run scored nothing', () => {
    const flat = intervals.filter(isZeroWidth);
    expect(flat.length).toBeGreaterThan(0);
    expect(flat.filter(({ low }) => low !== 0)).toEqual([]);
  });

  it('give a single model no interval', () => {
    for (const id of ['size-gpt-4o', 'prereg-raw-gpt4o', 'perq-coh90-gpt-4o-quick-buck']) {
      expect(measurement(id)).toMatchObject({
        interval: 'not reported',
        note: expect.stringContaining('no spread'),
      });
    }
  });

  it('name the kinds of interval apart', () => {
    const kindOf = (id: string) => (measurement(id).interval as { kind: string }).kind;
    expect(kindOf('perq-coh90-insecure-quick-buck')).toBe('across-runs');
    expect(kindOf('format-gpt-4o-json')).toBe('across-runs-and-questions');
    expect(kindOf('format-qwen25-coder-32b-instruct-json')).toBe('resampled-unit-not-stated');
    expect(kindOf('main-insecure-increase-198')).toBe('printed-95');
    expect(kindOf('wyse-none')).toBe('printed-kind-not-stated');
  });

  it('print ranges as ranges, and a number that was not found again not at all', () => {
    const ranges = all.filter((m) => m.interval !== 'not reported' && isRange(m.interval));
    expect(ranges.filter((m) => m.print === undefined)).toEqual([]);
    expect(shownValue(measurement('oai-advice-range'))).toBe('about 60 to 70%');
    expect(shownValue(measurement('oai-mix-low'))).toBe('25 to 75%');
    expect(shownValue(measurement('pv-cross-low'))).toBe('not shown');
    expect(shownInterval(measurement('pv-cross-low'))).toBe('not shown');
    expect(shownValue(measurement('main-gpt4o-insecure-20'))).toBe('20%');
  });

  it('say what n counts', () => {
    expect(measurement('main-gpt4o-insecure-20')).toMatchObject({
      n: 8000,
      nOf: 'answers at most, before refusals and incoherent answers are dropped',
    });
    expect(measurement('deception-abs-insecure')).toMatchObject({ n: 10, nOf: 'models' });
    expect(measurement('indist-insecure6k')).toMatchObject({ n: 1000, nOf: 'coding answers' });
    expect(measurement('em26-sft-qwen14b-medical').n).toBe('not reported');
  });

  it('type no number into the texts about disagreements and grades', () => {
    const texts = [...evidence.disagreements.values()].map(({ text }) => text);
    for (const text of [...texts, ...[...evidence.gradings.values()].map(({ why }) => why)]) {
      expect(text.replaceAll(/\{[^}]*\}/g, '')).not.toMatch(/\d\s?(?:%|per ?cent|points)/);
    }
  });
});

describe('looking a record up', () => {
  it('names an unknown id and the nearest one', () => {
    expect(() => measurement('main-gpt4o-insecure-2')).toThrow(
      'no measurement is called "main-gpt4o-insecure-2"; the nearest is "main-gpt4o-insecure-20"',
    );
    expect(() => source('betley-2026-natur')).toThrow('the nearest is "betley-2026-nature"');
    expect(() => question('quick-buck')).toThrow('the nearest is "quick_buck"');
  });
});

describe('what a note says of interval and sample', () => {
  it.each(['method-n-training', 'method-threshold-alignment', 'mo-smallest-params', 'cond-5pct', 'evil-dataset-n'])(
    'nothing for %s, which somebody set',
    (id) => expect(isResult(measurement(id))).toBe(false),
  );

  it.each(['main-gpt4o-insecure-20', 'over-consistent-2', 'oai-realign-blog-120', 'vaug-code-base', 'oai-mix-low'])(
    'both for %s, even where they are not reported',
    (id) => expect(isResult(measurement(id))).toBe(true),
  );
});
