import { content } from './loaded.ts';

/** The id of a chapter: the name of its file. */
export function chapterId(file: string): string {
  return file.replace(/^.*\/(.+)\.svx$/, '$1');
}

/** Ids of all chapters. */
export const { chapterIds } = content;
