import { expect, it } from 'vitest';
import { registry } from '../../../src/figures/registry.ts';
import { dataOf } from '../../../src/data/figure/index.ts';

/** The area within the ring, from its path of relative steps. */
function areaOf(ring: string): number {
  let [x, y] = [0, 0];
  const corners = [...ring.matchAll(/([Mvh])([^Mvhz]+)/g)].map(([, step = '', numbers = '']) => {
    const [a = 0, b = 0] = numbers.split(' ').map(Number);
    [x, y] = step === 'v' ? [x, y + a] : [x + a, y + b];
    return [x, y] as const;
  });
  const twice = corners.reduce((sum, [x1, y1], i) => {
    const [x2, y2] = corners[(i + 1) % corners.length] ?? [x1, y1];
    return sum + x1 * y2 - x2 * y1;
  }, 0);
  return Math.abs(twice) / 2;
}

it('rings as many answers as the share that is read counts', () => {
  const { shapes } = registry['steering-dose']!(dataOf('steering-dose'), { of: 'all' }, 'wide');
  const read = shapes.flatMap((shape) => (shape.kind === 'area' && shape.ring && shape.row ? [shape] : []));
  expect(read.length).toBe(10);
  for (const { ring = '', row } of read) {
    expect(Math.round(areaOf(ring) / 15 ** 2)).toBe(Math.round(((row?.value ?? 0) / 100) * (row?.n ?? 0)));
  }
});
