import words from '../../content/strings/navigation.json' with { type: 'json' };

/** A link of the site's own navigation. */
export interface Way {
  label: string;
  path: string;
}

/** The links at the top of every page. */
export const navigation: readonly Way[] = [
  { label: words.chapters, path: '/#chapters' },
  { label: words.lab, path: '/lab/' },
  { label: words.bench, path: '/bench/' },
  { label: words.howSure, path: '/how-sure/' },
  { label: words.figures, path: '/figures/' },
  { label: words.data, path: '/data/' },
  { label: words.search, path: '/search/' },
];

/** Further pages, at the foot of every page. */
export const furtherPages: readonly Way[] = [
  { label: words.factCheck, path: '/fact-check/' },
  { label: words.teach, path: '/teach/' },
  { label: words.press, path: '/press/' },
  { label: words.embed, path: '/embed/' },
  { label: words.glossary, path: '/glossary/' },
  { label: words.methods, path: '/methods/' },
  { label: words.changes, path: '/changelog/' },
  { label: words.offline, path: '/offline/' },
  { label: words.about, path: '/about/' },
];

/**
 * Which link of the navigation leads to where the reader is: the page itself, or the part of the site that it belongs to.
 * @param chapterPaths addresses of the chapters, which all belong to the first link
 */
export function whereIn(
  path: string,
  chapterPaths: readonly string[],
): { path: string; here: 'page' | 'true' } | undefined {
  if (navigation.some((way) => way.path === path)) return { path, here: 'page' };
  if (chapterPaths.includes(path)) return { path: '/#chapters', here: 'true' };
  const part = navigation.find((way) => !way.path.includes('#') && path.startsWith(way.path));
  return part && { path: part.path, here: 'true' };
}
