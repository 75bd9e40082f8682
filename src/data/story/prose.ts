/** The prose of a record cut into what a page prints: text, numbers with their sources, links. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'num'; id: string; as: string | undefined }
  | { kind: 'link'; text: string; path: string };

const MARKS = /\{([a-z0-9_-]+)(?::([a-z]+))?\}|\[([^\]]+)\]\((\/[^)\s]*)\)/g;

/** `{id:form}` is a number, `[words](/path/)` a link within the site; the rest is text. */
export function cutProse(prose: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of prose.matchAll(MARKS)) {
    if (match.index > end) pieces.push({ kind: 'text', text: prose.slice(end, match.index) });
    const [all, id, as, words, path] = match;
    pieces.push(id ? { kind: 'num', id, as } : { kind: 'link', text: words as string, path: path as string });
    end = match.index + all.length;
  }
  if (end < prose.length) pieces.push({ kind: 'text', text: prose.slice(end) });
  return pieces;
}

/** What a reader reads, with the numbers in it by `number`. */
export function readable(prose: string, number: (id: string, as: string | undefined) => string): string {
  return cutProse(prose)
    .map((piece) => (piece.kind === 'num' ? number(piece.id, piece.as) : piece.text))
    .join('');
}
