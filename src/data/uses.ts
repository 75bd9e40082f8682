/** Where each measurement is used: in which figures, and in the prose of which chapters. */
import { unknownId } from './evidence/nearest.ts';
import type { Evidence } from './evidence/schema.ts';
import type { Figure } from './figure/parse.ts';
import { namedMeasurements } from './figure/text.ts';
import { fieldError } from './parse-record.ts';

export interface Uses {
  /** Ids of figures that draw or name the number. */
  figures: ReadonlySet<string>;
  /** Ids of chapters whose prose prints it. */
  chapters: ReadonlySet<string>;
}

/** A text of `content/` with the id of what it is. */
interface Written {
  id: string;
  path: string;
  text: string;
}

/** A number in prose: `<Num id="main-prereg-6" />`. */
const IN_PROSE = /<Num\s+id="([^"]*)"/g;

/**
 * Uses by measurement; one that nobody uses has no entry.
 * @throws with one line, when a chapter prints a number that there is not
 */
export function usesOf(
  records: Evidence,
  figures: ReadonlyMap<string, Figure>,
  figureTexts: readonly Written[],
  chapters: readonly Written[],
): ReadonlyMap<string, Uses> {
  const uses = new Map<string, { figures: Set<string>; chapters: Set<string> }>();
  const note = (measurement: string, kind: 'figures' | 'chapters', id: string): void => {
    const known = uses.get(measurement) ?? { figures: new Set(), chapters: new Set() };
    known[kind].add(id);
    uses.set(measurement, known);
  };
  for (const { id, rows } of figures.values()) for (const { measurement } of rows) note(measurement, 'figures', id);
  for (const { id, text } of figureTexts) {
    for (const named of namedMeasurements(text)) if (records.measurements.has(named)) note(named, 'figures', id);
  }
  for (const { id, path, text } of chapters) {
    for (const [, named = ''] of text.matchAll(IN_PROSE)) {
      if (!records.measurements.has(named)) {
        throw fieldError(path, '<Num>', unknownId('measurement', named, records.measurements.keys()));
      }
      note(named, 'chapters', id);
    }
  }
  return uses;
}
