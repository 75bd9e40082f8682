import type { Evidence, Measurement } from './evidence/schema.ts';
import { unsaidSecondHand } from './evidence/second-hand.ts';
import { fillText, namedMeasurements } from './figure/text.ts';
import { lookUp } from './look-up.ts';
import { fieldError } from './parse-record.ts';

/** What checks of a record need whose fields name measurements. All errors are one line: file, field and reason. */
export interface RecordFields {
  error: (field: string, reason: string) => Error;
  /** The measurement that a field names. @throws when there is none */
  measurement: (field: string, id: string) => Measurement;
  /**
   * A field's text with its numbers.
   * @throws on an unknown measurement or number format, and where a second-hand number is not called so
   */
  fill: (field: string, text: string) => string;
}

/** The fields of one file's record. */
export function recordFields(file: string, evidence: Evidence): RecordFields {
  const error = (field: string, reason: string): Error => fieldError(file, field, reason);
  const find = (id: string): Measurement => lookUp('measurement', evidence.measurements, id);
  const inField = <Result>(field: string, work: () => Result): Result => {
    try {
      return work();
    } catch (problem) {
      throw error(field, (problem as Error).message);
    }
  };
  return {
    error,
    measurement: (field, id) => inField(field, () => find(id)),
    fill: (field, text) =>
      inField(field, () => {
        const filled = fillText(text, find);
        const unsaid = unsaidSecondHand(text, namedMeasurements(text).map(find));
        if (unsaid) throw new Error(unsaid);
        return filled;
      }),
  };
}
