import type { Figure } from './parse.ts';

/** Whose numbers a figure shows, in the words of its badge. */
export const badgeWords: Record<Figure['badge'], string> = {
  published: 'Published results',
  'tiny-model': 'Our tiny model',
};
