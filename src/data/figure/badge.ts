import type { Figure } from './parse.ts';

/** Whose numbers or judgements a figure shows, in the words of its badge. */
export const badgeWords: Record<Figure['badge'], string> = {
  published: 'Published results',
  'our-reading': 'Our reading',
  'tiny-model': 'Our tiny model',
};
