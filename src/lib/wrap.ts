/**
 * Breaks a text into lines that fit a width, for files that have no layout engine.
 * Assumes an average letter of 0.53 em, a little more than our sans needs.
 */
export function wrap(text: string, width: number, fontSize: number): string[] {
  const room = Math.floor(width / (fontSize * 0.53));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return line ? [...lines, line] : lines;
}
