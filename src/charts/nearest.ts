import type { Point } from './scene.ts';

/** Index of the point nearest to a place in the drawing, or nothing when all are further than `reach`. */
export function nearestPoint(points: readonly Point[], x: number, y: number, reach: number): number | undefined {
  let best: number | undefined;
  let bestDistance = reach;
  points.forEach((point, index) => {
    const distance = inside(point, x, y) ? 0 : Math.hypot(point.x - x, point.y - y);
    if (distance <= bestDistance) {
      best = index;
      bestDistance = distance;
    }
  });
  return best;
}

function inside({ area }: Point, x: number, y: number): boolean {
  return !!area && x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
}
