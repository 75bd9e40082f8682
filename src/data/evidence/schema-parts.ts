/** The pieces that the record schemas share. */
import words from '../../../content/strings/schema.json' with { type: 'json' };
import { z } from 'zod';
import { wordsOf } from './vocabulary.ts';

export const text = z.string({ error: 'must be text' }).trim().min(1, 'must not be empty');
export const number = z.number({ error: 'must be a number' });

/** One word of a closed list; the message names the list. */
export const word = <Word extends string>(list: Readonly<Record<Word, unknown>>) =>
  z.enum(wordsOf(list), { error: `must be one of: ${wordsOf(list).join(', ')}` });

export const id = text
  .regex(/^[a-z0-9][a-z0-9_-]*$/, 'must be small letters, digits, hyphens or underscores')
  .describe(words.id);

export const date = text.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must look like 2026, 2026-01 or 2026-01-14');

export const sourceId = text.describe(words.sourceId);
export const note = text.describe(words.note).optional();
