/** Path of the straight lines that join points in their order. Empty for fewer than two. */
export function trendPath(points: { x: number; y: number }[]): string {
  return points.length < 2 ? '' : `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
}
