/**
 * Breaks a text into lines that fit a width, for files that have no layout engine.
 * @param letter width of an average letter in em; our sans needs a little less than 0.53
 */
export function wrap(text: string, width: number, fontSize: number, letter = 0.53): string[] {
  const room = Math.floor(width / (fontSize * letter));
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
