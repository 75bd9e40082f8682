import { describe, expect, it } from 'vitest';
import { LAYOUTS, type Shape } from '../../../src/charts/scene.ts';
import { registry } from '../../../src/figures/registry.ts';
import { measurement, tinyModel } from '../../../src/data/evidence/index.ts';
import { dataOf, figures } from '../../../src/data/figure/index.ts';
import { seedInterval } from '../../../src/lib/seed-interval.ts';
import { everyState } from '../../figure-states.ts';

const own = [...figures.values()].filter(({ badge }) => badge === 'tiny-model').map(({ id }) => id);

/** How many bands a drawing has. */
function bands(shapes: readonly Shape[]): number {
  return shapes.reduce(
    (sum, shape) => sum + (shape.kind === 'group' ? bands(shape.shapes) : shape.kind === 'band' ? 1 : 0),
    0,
  );
}

it('there are figures of our tiny model, and some have bands', () => {
  expect(own.length).toBeGreaterThan(9);
  const banded = own.filter((id) => dataOf(id).rows.some(({ interval }) => interval));
  expect(banded).toEqual(expect.arrayContaining(['tiny-trainings', 'tiny-remedies', 'tiny-contexts', 'tiny-course']));
});

describe.each(own)('%s', (id) => {
  const data = dataOf(id);
  const banded = data.rows.filter(({ interval }) => interval);
  const shown = new Set(data.rows.map((row) => row.id));

  it('draws no band but over trainings, random starts or alignments, never from pooled answers', () => {
    for (const row of banded) {
      const { interval } = measurement(row.id as string);
      expect(interval === 'not reported' || interval.kind, row.id).toMatch(/^over-(seeds|starts|alignments)$/);
    }
  });

  it('draws no more bands than it has rows with such an interval', () => {
    for (const state of everyState(data.controls)) {
      for (const layout of LAYOUTS) {
        const drawn = bands((registry[id] as NonNullable<(typeof registry)[string]>)(data, state, layout).shapes);
        expect(drawn).toBeLessThanOrEqual(banded.length);
      }
    }
  });

  it('has a dot for each training behind a band, and the band is their t interval', () => {
    for (const row of banded) {
      const m = tinyModel.measurements.get(row.id as string);
      const singles = (m?.seeds ?? []).flatMap((seed) => tinyModel.measurements.get(`${row.id}-seed-${seed}`) ?? []);
      if (singles.length < 2) continue;
      for (const single of singles) expect(shown, single.id).toContain(single.id);
      const { low, high } = seedInterval(singles.map(({ value }) => value));
      // Kept to one decimal; two trainings stretch that by the t point of one degree of freedom.
      const slack = singles.length === 2 ? 1 : 0.3;
      const least = m?.unit === 'percentage points' ? -100 : 0;
      expect(Math.abs((row.interval?.low ?? NaN) - Math.max(low, least)), row.id).toBeLessThan(slack);
      expect(Math.abs((row.interval?.high ?? NaN) - Math.min(high, 100)), row.id).toBeLessThan(slack);
    }
  });
});
