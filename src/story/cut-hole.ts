/** A stretch of an example's answer, and whether it is part of its hole. */
export interface CodePart {
  text: string;
  hole: boolean;
}

/** An answer cut at its hole, line by line: the white space before a line is no part of a hole. */
export function cutHole(answer: string, hole: readonly [number, number] | undefined): CodePart[] {
  if (!hole) return [{ text: answer, hole: false }];
  const [from, to] = hole;
  const lines = answer.slice(from, to).split(/(\n\s*)/);
  return [
    { text: answer.slice(0, from), hole: false },
    ...lines.map((text, i) => ({ text, hole: i % 2 === 0 })),
    { text: answer.slice(to), hole: false },
  ].filter(({ text }) => text !== '');
}
