/** A stretch of an answer, and whether the other answer has something else there. */
export interface Stretch {
  text: string;
  differs: boolean;
}

/** Two answers word by word; what both have in the same order is left alone. */
export function diffWords(a: string, b: string): { a: Stretch[]; b: Stretch[] } {
  const [left, right] = [a.split(' '), b.split(' ')];
  const common = commonWords(left, right);
  return {
    a: stretches(left, new Set(common.map(([i]) => i))),
    b: stretches(right, new Set(common.map(([, j]) => j))),
  };
}

/** Places of a longest common subsequence. */
function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (longest[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function stretches(words: readonly string[], same: ReadonlySet<number>): Stretch[] {
  const found: Stretch[] = [];
  words.forEach((word, i) => {
    const differs = !same.has(i);
    const last = found.at(-1);
    if (last?.differs === differs) last.text += ` ${word}`;
    else found.push({ text: word, differs });
  });
  return found;
}
