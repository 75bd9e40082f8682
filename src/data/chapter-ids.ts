// As text: the prose itself has figures and terms in it, which ask for this list.
const files = import.meta.glob('/content/chapters/*.svx', { query: '?raw', import: 'default', eager: true });

/** The id of a chapter: the name of its file. */
export function chapterId(file: string): string {
  return file.replace(/^.*\/(.+)\.svx$/, '$1');
}

/** Ids of all chapters. */
export const chapterIds: readonly string[] = Object.keys(files).map(chapterId);
