/**
 * A file's text as JSON.
 * @throws with one line that names the file
 */
export function readJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not readable as JSON: ${(error as Error).message}`);
  }
}
