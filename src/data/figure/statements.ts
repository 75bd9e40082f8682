import type { Evidence } from '../evidence/parse.ts';
import type { Measurement } from '../evidence/schema.ts';
import { fillText, namedMeasurements } from './text.ts';

/** A record that says something in words, which a figure can show where it has no measurement to draw. */
export interface Statement {
  id: string;
  /** In words, with its numbers filled in. */
  text: string;
  /** ISO date, whole or shortened, of what happened on a day. */
  date?: string;
  sources: string[];
  /** Ids of the measurements that the text names. */
  measurements: string[];
  /** Dimensions that the record itself knows, e.g. the claim and the grade. */
  keys: Record<string, string>;
}

/**
 * The event or grading with this id, as a statement; nothing when there is none.
 * @throws when its text names a number in a format that there is not
 */
export function statementOf(id: string, evidence: Evidence): Statement | undefined {
  const event = evidence.timeline.get(id);
  if (event) {
    const { what, date, source, kind } = event;
    return { id, text: what, date, sources: [source], measurements: [], keys: { kind } };
  }
  const grading = evidence.gradings.get(id);
  if (!grading) return undefined;
  const { claim, test, grade, why } = grading;
  const measurements = [...new Set(namedMeasurements(why))];
  const named = measurements.flatMap((wanted) => evidence.measurements.get(wanted)?.source ?? []);
  return {
    id,
    // That each one exists was checked with the evidence.
    text: fillText(why, (wanted) => evidence.measurements.get(wanted) as Measurement),
    sources: [...new Set([...named, ...grading.sources])],
    measurements,
    keys: { claim, test, grade },
  };
}
