/** An example's answer in three parts: before the hole, the hole, and after it. */
export function cutHole(
  answer: string,
  hole: readonly [number, number] | undefined,
): [before: string, hole: string, after: string] {
  if (!hole) return [answer, '', ''];
  const [from, to] = hole;
  return [answer.slice(0, from), answer.slice(from, to), answer.slice(to)];
}
