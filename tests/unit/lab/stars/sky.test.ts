import { describe, expect, it } from 'vitest';
import { byBrightness } from '../../../../src/lab/stars/record.ts';
import { nearestStar, placeOf, radiusOf, sidesOf, skyline, stillSky } from '../../../../src/lab/stars/sky.ts';

describe('places', () => {
  it('lie inside the drawing', () => {
    for (const [x, y] of [
      [0, 0],
      [1, 1],
      [0.5, 0.2],
    ] as const) {
      const place = placeOf(x, y);
      expect(Math.min(place.x, place.y)).toBeGreaterThan(0);
      expect(Math.max(place.x, place.y)).toBeLessThan(1);
    }
  });

  it('make a lit star larger than any dark one, and a brighter one larger still', () => {
    expect(radiusOf(0.1, 0)).toBeGreaterThan(radiusOf(0, 12));
    expect(radiusOf(4, 12)).toBeGreaterThan(radiusOf(3, 12));
  });
});

describe('a still sky', () => {
  it('draws every star once, those of one size together, lit ones last', () => {
    const sky = { x: [0, 0.5, 1, 0.2], y: [0, 0.5, 1, 0.2], frequency: [0, 0, 9, 9] };
    const paths = stillSky(sky, [0, 0, 2, 6], { width: 400, height: 200 });
    expect(paths.map(({ lit }) => lit)).toEqual([false, true, true]);
    expect(paths.map(({ d }) => d.match(/M/g)?.length)).toEqual([2, 1, 1]);
    expect(paths[0]?.d).toBe('M12 12h0M200 100h0');
    expect(paths[2]!.width).toBeGreaterThan(paths[1]!.width);
  });
});

describe('touching', () => {
  const xs = [0, 1, 0.5];
  const ys = [0, 0, 1];

  it('finds the nearest star', () => {
    expect(nearestStar(xs, ys, { x: 0.1, y: 0.2 }, 1)).toBe(0);
    expect(nearestStar(xs, ys, { x: 0.9, y: 0.2 }, 1)).toBe(1);
    expect(nearestStar(xs, ys, { x: 0.5, y: 0.9 }, 1)).toBe(2);
  });

  it('counts distance in the shape that is drawn', () => {
    const point = { x: 0.28, y: 0.6 };
    expect(nearestStar(xs, ys, point, 1)).toBe(2);
    expect(nearestStar(xs, ys, point, 4)).toBe(2);
    expect(nearestStar([0, 0.5], [0, 0.9], { x: 0.2, y: 0.5 }, 0.2)).toBe(1);
    expect(nearestStar([0, 0.5], [0, 0.9], { x: 0.2, y: 0.5 }, 9)).toBe(0);
  });
});

describe('the list', () => {
  it('holds every star once, the brightest first, dark ones by number', () => {
    expect(byBrightness([0, 2, 0, 5])).toEqual([3, 1, 0, 2]);
  });
});

describe('the skyline', () => {
  it('draws a bar for every star that did harm, as high as the share', () => {
    expect(skyline([0, 48, 96, 0], 96)).toEqual([
      { star: 1, x: 0.375, height: 0.5 },
      { star: 2, x: 0.625, height: 1 },
    ]);
  });
});

describe('labels', () => {
  const size = { width: 400, height: 200 };
  const label = (x: number, y: number) => ({ x, y, width: 100, lines: 2, gap: 10 });

  it('stay inside the drawing', () => {
    expect(sidesOf([label(0.95, 0.5)], size)).toEqual(['left']);
    expect(sidesOf([label(0.05, 0.5)], size)).toEqual(['right']);
  });

  it('do not cover each other', () => {
    expect(sidesOf([label(0.4, 0.5), label(0.6, 0.5)], size)).toEqual(['left', 'right']);
  });
});
