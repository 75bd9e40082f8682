import words from '../../../content/strings/vocabulary.json' with { type: 'json' };
import type { Figure } from './parse.ts';

/** Whose numbers or judgements a figure shows, in the words of its badge. */
export const badgeWords: Record<Figure['badge'], string> = words.badges;
