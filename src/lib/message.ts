/**
 * Words with their places filled: `message('{n} of {all}', { n: 3, all: 100 })` gives `3 of 100`.
 * @throws when the words name a value that is not given, so that no reader sees a brace.
 */
export function message(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`"${words}" needs a value for {${name}}`);
    return String(value);
  });
}
