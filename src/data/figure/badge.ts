import strings from '../../../content/strings/figure.json' with { type: 'json' };
import words from '../../../content/strings/vocabulary.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { Figure } from './parse.ts';

/** Whose numbers or judgements a figure shows, in the words of its badge. */
export const badgeWords: Record<Figure['badge'], string> = words.badges;

/** The badge of a figure: whose numbers, and whether what it draws is known only through others. */
export function badgeLabel({ badge, secondHand: { rows } }: Pick<Figure, 'badge' | 'secondHand'>): string {
  return rows === 'none' ? badgeWords[badge] : message(strings.badgeSecondHand[rows], { badge: badgeWords[badge] });
}
