/** The evidence, loaded and checked once. Everything on the site that shows a number starts here. */
import { content } from '../loaded.ts';
import { lookUp } from '../look-up.ts';
import type { Measurement, Question, Source } from './schema.ts';
import { sentenceOf } from './sentence.ts';

/** All records of content/evidence: what others published. */
export const { evidence } = content;

/** The results of our own tiny model, in content/tiny-model, as measurements. */
export const { tinyModel } = content;

/** Published and our own, for everything that names a number. The source of a measurement says whose it is. */
export const { records } = content;

/** The measurement with this id. @throws naming the id and the nearest one that exists. */
export function measurement(id: string): Measurement {
  return lookUp('measurement', records.measurements, id);
}

/** The source with this id. @throws naming the id and the nearest one that exists. */
export function source(id: string): Source {
  return lookUp('source', records.sources, id);
}

/** The question with this id. @throws naming the id and the nearest one that exists. */
export function question(id: string): Question {
  return lookUp('question', evidence.questions, id);
}

/** The one safe sentence of a measurement: model, lesson, questions, rate, how sure and how read. */
export function sentence(m: Measurement): string {
  return sentenceOf(m, records);
}
