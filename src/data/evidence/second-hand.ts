/** The word that a text must carry which prints a number that nobody here read at its source. */
import strings from '../../../content/strings/evidence.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import { publishedHowRead } from './how-read.ts';
import type { Measurement } from './schema.ts';

const WORD = publishedHowRead['second-hand'].label;

/** Whether a number is known to us only through others. */
export function isSecondHand({ howRead }: Pick<Measurement, 'howRead'>): boolean {
  return howRead === 'second-hand';
}

/**
 * Why a text may not stand as it is: it names a second-hand number and does not say so. A text is carried away alone, as a
 * title, a readout or a line of a table, so it cannot leave that to the page around it.
 */
export function unsaidSecondHand(text: string, named: readonly Measurement[]): string | undefined {
  const found = named.find(isSecondHand);
  if (!found || text.toLowerCase().includes(WORD)) return undefined;
  return message(strings.unsaid, { id: found.id, word: WORD });
}
