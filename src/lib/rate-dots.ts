/** A hundred answers as ten rows of ten, drawn as two dashed paths: small enough to stand beside every rate in a text. */

/** Seats from one up to another, row by row, each stretch moved to the right by `inset` so that a dash starts in its seat. */
export function seatRows(from: number, to: number, inset = 0): string {
  return Array.from({ length: 10 }, (_, row) => {
    const [first, last] = [Math.max(from, 10 * row), Math.min(to, 10 * row + 10)];
    return first < last ? `M${first - 10 * row + inset} ${row}h${last - first - 0.3}` : '';
  }).join('');
}
