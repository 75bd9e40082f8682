import { z } from 'zod';
import { unknownId } from '../evidence/nearest.ts';
import type { Evidence } from '../evidence/parse.ts';
import { readYaml } from '../read-yaml.ts';
import { recordFields } from '../record-fields.ts';

/** A question that the reader answers before the published rate is shown; one YAML file in `content/guesses`. */
const guessRecord = z.strictObject({
  id: z.string(),
  /** The figure that holds the numbers. */
  figure: z.string(),
  question: z.string(),
  /** The rate to guess: a measurement in percent. */
  answer: z.string(),
  /** A second rate, shown with the first so that one number does not pass for the whole. */
  also: z.strictObject({ measurement: z.string(), where: z.string() }).optional(),
  /** Paragraphs to read once the answer is there. */
  reveal: z.array(z.string()).min(1),
});

export interface Guess {
  id: string;
  figure: string;
  question: string;
  /** Id of the measurement to guess. */
  answer: string;
  /** Misaligned answers in 100. */
  value: number;
  also?: { value: number; where: string };
  reveal: string[];
}

/**
 * Checks one record and fills in its numbers.
 * @param figures ids of all figures
 * @throws with one line that names file, field and reason.
 */
export function parseGuess(file: string, yaml: string, evidence: Evidence, figures: readonly string[]): Guess {
  const { id, figure, question, answer, also, reveal } = readYaml(file, yaml, guessRecord);
  const { error, measurement, fill } = recordFields(file, evidence);
  if (!file.endsWith(`/${id}.yaml`)) throw error('id', `"${id}" is not the name of its file`);
  if (!figures.includes(figure)) throw error('figure', unknownId('figure', figure, figures));

  const rate = (field: string, name: string): number => {
    const { value, unit } = measurement(field, name);
    if (unit !== 'percent') throw error(field, `"${name}" is not in percent`);
    return Math.round(value);
  };

  return {
    id,
    figure,
    answer,
    question: fill('question', question),
    value: rate('answer', answer),
    ...(also && {
      also: { value: rate('also.measurement', also.measurement), where: fill('also.where', also.where) },
    }),
    reveal: reveal.map((text, i) => fill(`reveal.${i}`, text)),
  };
}
