/** Number of single-letter changes that turn one string into the other (Levenshtein). */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + change),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The known id that looks most like the wanted one, or undefined when there are none. */
export function nearestId(wanted: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const id of known) {
    const candidate = distance(wanted, id);
    if (candidate < bestDistance) {
      best = id;
      bestDistance = candidate;
    }
  }
  return best;
}

/** The reason that an unknown id gets: `no figure is called "contrls"; the nearest is "controls"`. */
export function unknownId(kind: string, wanted: string, known: Iterable<string>): string {
  const nearest = nearestId(wanted, known);
  return `no ${kind} is called "${wanted}"${nearest ? `; the nearest is "${nearest}"` : ''}`;
}
