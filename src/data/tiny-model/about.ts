import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import type { Source } from '../evidence/schema.ts';

/** What every page that shows our tiny model says about it. */

/** Id of the record that stands for our tiny model where a study stands for a published number. */
export const TINY_MODEL_SOURCE = 'our-tiny-model';

/** The sentence that goes with every figure of the tiny model. */
export const TINY_MODEL_SENTENCE = words.source.illustration;

/** The record of our tiny model with the address of its data, for a citation; other sources keep theirs. */
export function withAddress(source: Source, absolute: (path: string) => string): Source {
  return source.id === TINY_MODEL_SOURCE ? { ...source, url: absolute('/data/tiny-model.json') } : source;
}
