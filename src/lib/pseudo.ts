/** Each letter of a pseudo-locale: still readable, never mistaken for untranslated words. */
const ACCENTED: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, i) => [
    letter,
    [...'áƀçđéƒǧħíĵķłɱñóþɋŕšťúṽŵẋýžÁƁÇĐÉƑǦĦÍĴĶŁṀÑÓÞɊŔŠŤÚṼŴẊÝŽ'][i] as string,
  ]),
);

/** Words as a pseudo-locale shows them. Places (`{n}`), tags (`<b>`), entities and addresses stay as they are. */
export function pseudo(words: string): string {
  return words.replace(
    /(\{[^{}]*\}|<[^<>]*>|&[a-z#0-9]+;|https?:\/\/\S+)|([a-zA-Z])/g,
    (_, kept?: string, letter?: string) => kept ?? ACCENTED[letter as string] ?? '',
  );
}
