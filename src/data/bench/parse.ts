/** The table of the bench: our remedies by score, and what is published of their kinds. */
import { z } from 'zod';
import { isErrorBar } from '../evidence/interval.ts';
import type { Evidence, TinyMeasurement } from '../evidence/schema.ts';
import { namedMeasurements } from '../figure/text.ts';
import { readYaml } from '../read-yaml.ts';
import { recordFields } from '../record-fields.ts';

/** The three scores, in the order of the table. */
export const scoreNames = ['spread', 'skill', 'leak'] as const;

export type ScoreName = (typeof scoreNames)[number];

const byScore = z.strictObject({
  spread: z.string().optional(),
  skill: z.string().optional(),
  leak: z.string().optional(),
});

const schema = z.strictObject({
  remedies: z.record(z.string(), z.string()),
  published: z.record(z.string(), byScore),
});

/** One score over all trainings. */
export interface BenchCell {
  /** Id of the record that holds the mean. */
  id: string;
  mean: number;
  interval?: { low: number; high: number };
  values: number[];
}

/** What is published of a remedy's kind, on one score. */
export interface PublishedLine {
  text: string;
  /** Ids of the numbers in it. */
  ids: string[];
}

/** One remedy. */
export interface BenchRow {
  id: string;
  name: string;
  kind: string;
  cells: Record<ScoreName, BenchCell>;
  /** By score; a score that nobody reported is absent. */
  published: Partial<Record<ScoreName, PublishedLine>>;
}

/**
 * The table's rows, in the order of the record.
 * @throws with one line that names file and field: where a remedy has no name, or a name no remedy
 */
export function parseBench(
  file: string,
  yaml: string,
  evidence: Evidence,
  measured: Iterable<TinyMeasurement>,
): BenchRow[] {
  const { remedies, published } = readYaml(file, yaml, schema);
  const fields = recordFields(file, evidence);
  const ours = [...measured].filter(({ dimensions }) => dimensions['study'] === 'remedies');
  const scored = new Set(ours.map(({ dimensions }) => dimensions['remedy'] as string));
  for (const id of scored) if (!(id in remedies)) throw fields.error(`remedies.${id}`, 'is missing');
  const lines = (kind: string): BenchRow['published'] =>
    Object.fromEntries(
      Object.entries(published[kind] ?? {}).map(([score, text]) => [
        score,
        { text: fields.fill(`published.${kind}.${score}`, text), ids: namedMeasurements(text) },
      ]),
    );
  return Object.entries(remedies)
    .filter(([id]) => scored.has(id))
    .map(([id, name]) => {
      const own = ours.filter(({ dimensions }) => dimensions['remedy'] === id);
      return {
        id,
        name,
        kind: own[0]?.dimensions['kind'] ?? '',
        cells: Object.fromEntries(scoreNames.map((score) => [score, cellOf(own, score)])) as BenchRow['cells'],
        published: lines(own[0]?.dimensions['kind'] ?? ''),
      };
    });
}

function cellOf(own: readonly TinyMeasurement[], score: ScoreName): BenchCell {
  const rows = own.filter(({ dimensions }) => dimensions['score'] === score);
  const mean = rows.find(({ dimensions }) => dimensions['seed'] === 'all');
  if (!mean) throw new Error(`No mean of "${score}".`);
  const { interval } = mean;
  return {
    id: mean.id,
    mean: mean.value,
    ...(interval !== 'not reported' &&
      isErrorBar(interval) && { interval: { low: interval.low, high: interval.high } }),
    values: rows.filter((row) => row !== mean).map(({ value }) => value),
  };
}
