import words from '../../content/strings/lab.json' with { type: 'json' };
import { message } from '../lib/message.ts';

/** What the button that goes on among recorded answers says: which of them is on show, and at the last that it leads back. */
export function anotherOf(sample: number, of: number): string {
  const n = (sample % of) + 1;
  return message(n === of ? words.answer.last : words.answer.another, { n, of });
}
