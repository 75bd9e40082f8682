import cards from '../../../content/teach/cards.yaml?raw';
import dataTask from '../../../content/teach/data-task.yaml?raw';
import hub from '../../../content/teach/hub.yaml?raw';
import quiz from '../../../content/teach/quiz.yaml?raw';
import slides from '../../../content/teach/slides.yaml?raw';
import type { z } from 'zod';
import { measurement, records } from '../evidence/index.ts';
import { figures } from '../figure/index.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';
import { parseTeach } from './parse.ts';
import {
  cardsSchema,
  dataTaskSchema,
  documentSchema,
  hubSchema,
  quizSchema,
  slidesSchema,
  type TeachDocument,
} from './schema.ts';

const ids = [...figures.keys()];
const read = <Record>(name: string, yaml: string, schema: z.ZodType<Record>): Record =>
  parseTeach(`content/teach/${name}.yaml`, yaml, schema, records, ids);

const files = import.meta.glob<string>('/content/teach/documents/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Plans, worksheet, key, background and note, by id. */
export const teachDocuments: ReadonlyMap<string, TeachDocument> = new Map(
  Object.entries(files).map(([file, yaml]) => {
    const document = parseTeach(file.slice(1), yaml, documentSchema, records, ids);
    return [document.id, document];
  }),
);

export const teachHub = read('hub', hub, hubSchema);
export const teachQuiz = read('quiz', quiz, quizSchema);
export const teachCards = read('cards', cards, cardsSchema);
export const teachSlides = read('slides', slides, slidesSchema);
export const teachData = read('data-task', dataTask, dataTaskSchema);

/** One row of the small data set: counts, from which the rate is worked out. */
export interface DataRow {
  id: string;
  what: string;
  model: string;
  bad: number;
  n: number;
}

/** The rows of the small data set. @throws on a record without a sample size, or whose rate is no whole number of answers */
export const teachRows: DataRow[] = teachData.rows.map((id) => {
  const { statement, model, value, n } = measurement(id);
  if (n === NOT_REPORTED) throw new Error(`content/teach/data-task.yaml: rows: "${id}" has no sample size`);
  const bad = Math.round((value * n) / 100);
  if (Math.abs((100 * bad) / n - value) > 0.05)
    throw new Error(`content/teach/data-task.yaml: rows: "${id}" is no count of ${n}`);
  return { id, what: statement, model, bad, n };
});
