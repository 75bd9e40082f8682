import { describe, expect, it } from 'vitest';
import { stackLabels } from '../../../src/charts/stack-labels.ts';
import { LINE, timeline, timeOf } from '../../../src/figures/timeline/timeline.ts';
import { evidence } from '../../../src/data/evidence/index.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

const data = dataOf('timeline');
const state = { focus: 'all' } as const;
const DAY = 86_400_000;

it('has every event of the records', () => {
  expect(data.statements.map(({ id }) => id).sort()).toEqual([...evidence.timeline.keys()].sort());
});

describe.each(['wide', 'narrow'] as const)('timeline, %s', (layout) => {
  const drawn = timeline.place(data, state, layout);

  it('stands in the order of time', () => {
    const times = drawn.entries.map(({ id }) => timeOf(evidence.timeline.get(id)!.date));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const tops = drawn.entries.map(({ dateY }) => dateY);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  it('lets no text run into the next', () => {
    drawn.entries.slice(1).forEach((entry, i) => {
      const above = drawn.entries[i]!;
      expect(entry.dateY).toBeGreaterThanOrEqual(above.textY + (above.lines.length - 1) * LINE + LINE);
    });
  });

  it('holds back what the reader did not ask for', () => {
    const { entries } = timeline.place(data, { focus: 'doubt' }, layout);
    const kinds = new Map(data.statements.map(({ id, keys }) => [id, keys['kind']]));
    for (const { id, quiet } of entries) expect(quiet).toBe(kinds.get(id) !== 'doubt');
  });
});

it('puts the marks of the wide drawing at their dates, to scale from 2025', () => {
  const later = timeline.place(data, state, 'wide').entries.filter(({ id }) => id >= '2025');
  const [first, last] = [later[0]!, later.at(-1)!];
  const time = (id: string): number => timeOf(evidence.timeline.get(id)!.date);
  const perDay = (last.y - first.y) / ((time(last.id) - time(first.id)) / DAY);
  for (const { id, y } of later) expect(y).toBeCloseTo(first.y + ((time(id) - time(first.id)) / DAY) * perDay, 0);
});

it('says in its title how soon the first doubt came and how many there are', () => {
  const doubts = data.statements
    .filter(({ keys }) => keys['kind'] === 'doubt')
    .map(({ date = '' }) => date)
    .sort();
  const days = (timeOf(doubts[0]!) - timeOf('2025-02-24')) / DAY;
  expect(days).toBeLessThan(5 * 30);
  expect(doubts).toHaveLength(13);
  expect(doubts.filter((date) => date.startsWith('2026'))).toHaveLength(10);
  expect(data.statements).toHaveLength(46);
});

describe('stackLabels', () => {
  it('leaves alone what does not overlap', () => {
    expect(stackLabels([20, 60, 100], [20, 20, 20], 0)).toEqual([20, 60, 100]);
  });

  it('moves a crowd apart around its middle', () => {
    expect(stackLabels([50, 50, 50], [20, 20, 20], 0)).toEqual([30, 50, 70]);
  });

  it('never begins above the top', () => {
    expect(stackLabels([5, 5], [20, 20], 0)).toEqual([10, 30]);
  });
});
