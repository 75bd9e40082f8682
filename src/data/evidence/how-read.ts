/** How a number was read: in the source, in its data, off a drawing, or only through others. */
import strings from '../../../content/strings/evidence.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { Measurement } from './schema.ts';

const { measured, ...publishedWords } = strings.howRead;

/** The ways of reading a number that somebody else published. */
export const publishedHowRead = publishedWords;

/** The ways of reading a number, ours among them. */
export const howRead = { ...publishedWords, measured };

/** A few words for a table cell or a caption: "second-hand". */
export function howReadLabel({ howRead: way }: Pick<Measurement, 'howRead'>): string {
  return howRead[way].label;
}

/** One sentence that says how the number was read and, where that was through others, through what. */
export function howReadSentence({ howRead: way, through }: Pick<Measurement, 'howRead' | 'through'>): string {
  return message(howRead[way].sentence, { through: through ?? '' });
}
