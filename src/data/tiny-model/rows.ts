import type { TinyMeasurement } from '../evidence/schema.ts';

/** One line of the data page's table: a result, how many of its answers were incoherent, and its parts. */
export interface TinyRow {
  main: TinyMeasurement;
  incoherent?: TinyMeasurement;
  /** Seeds, kinds and shapes of question, by the end of their ids in words. */
  parts: { name: string; measurement: TinyMeasurement }[];
}

const INCOHERENT = /^(.+)-incoherent$/;
const PART = /^(.+?)-((?:seed|family|shape|vector)-.+|misaligned)$/;

/**
 * Measurements as lines, each measurement once. Over a thousand lines with a sentence each would be more than
 * a page can hold or a reader can scan; the data files have them all in full.
 */
export function tinyRows(measurements: ReadonlyMap<string, TinyMeasurement>): TinyRow[] {
  const rows = new Map<string, TinyRow>();
  const baseOf = (id: string, rule: RegExp): RegExpExecArray | undefined => {
    const found = rule.exec(id);
    return found && measurements.has(found[1] as string) ? found : undefined;
  };
  const incoherent: [base: string, measurement: TinyMeasurement][] = [];
  const parts: [base: string, name: string, measurement: TinyMeasurement][] = [];
  for (const [id, measurement] of measurements) {
    const [, whole] = baseOf(id, INCOHERENT) ?? [];
    const [, base, end] = baseOf(id, PART) ?? [];
    if (whole !== undefined) incoherent.push([whole, measurement]);
    else if (base !== undefined && end !== undefined) parts.push([base, partName(end), measurement]);
    else rows.set(id, { main: measurement, parts: [] });
  }
  for (const [base, measurement] of incoherent) (rows.get(base) as TinyRow).incoherent = measurement;
  for (const [base, name, measurement] of parts) (rows.get(base) as TinyRow).parts.push({ name, measurement });
  return [...rows.values()];
}

/** `family-quick-buck` → `quick buck`, `seed-3` → `seed 3`. */
function partName(end: string): string {
  return end.replace(/^(family|shape)-/, '').replaceAll('-', ' ');
}
