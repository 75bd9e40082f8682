/** Words for the ids of results, and the openings of sentences that most records share. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import { lookUp } from '../look-up.ts';

const names: ReadonlyMap<string, string> = new Map(Object.entries(words.names));

/** An id of the files in words: `insecure-code` → `insecure code`. @throws on an id that has none in content/strings */
export const inWords = (id: string): string => lookUp('name in content/strings/tiny-records.json', names, id);

/** What was done to the model, as the opening of a sentence. */
export const afterLesson = (id: string): string =>
  id === 'aligned' ? words.noLesson : message(words.after, { lesson: inWords(id) });

/** What was done to the model, as a condition. */
export const training = (id: string): string => message(words.training, { lesson: inWords(id) });

/** What most rates count. */
export const FREE_FORM = words.answers.freeForm;
