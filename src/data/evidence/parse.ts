/** From the raw JSON of content/evidence to typed, cross-checked evidence. Pure: no files, no globals. */
import type { z } from 'zod';
import { findBrokenReferences } from './references.ts';
import {
  claimSchema,
  conditionSchema,
  disagreementSchema,
  eventSchema,
  evidenceTestSchema,
  gradedClaimSchema,
  gradingSchema,
  judgeSchema,
  measurementSchema,
  questionSchema,
  sourceSchema,
  variantSchema,
  versionSchema,
} from './schema.ts';
import type { Evidence } from './schema.ts';

export type { Evidence } from './schema.ts';

/** The files as read from disk, not yet checked. */
export interface RawEvidence {
  version: unknown;
  sources: unknown;
  measurements: unknown;
  questions: unknown;
  timeline: unknown;
  factCheck: unknown;
  disagreements: unknown;
  claimsStrength: unknown;
}

/** One thing wrong with the evidence files. */
export interface Problem {
  file: string;
  id: string;
  field: string;
  reason: string;
}

/** Stops the build. Its message is one line: file, record id, field, reason, and how many more there are. */
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    const [{ file, id, field, reason }] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super(`content/evidence/${file}: record "${id}", field "${field}": ${reason}${more}`);
    this.problems = problems;
  }
}

/** The value at a path inside unknown data, or undefined. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

function toProblem(issue: z.core.$ZodIssue, record: unknown, file: string, id: string): Problem {
  if (issue.code === 'unrecognized_keys') {
    return { file, id, field: [...issue.path, issue.keys[0]].join('.'), reason: 'is not a known field' };
  }
  const missing = issue.code !== 'custom' && valueAt(record, issue.path) === undefined;
  return {
    file,
    id,
    field: issue.path.join('.') || 'record',
    reason: missing ? 'is missing' : issue.message,
  };
}

/**
 * Checks the evidence and returns it typed, with every record under its id.
 * @throws EvidenceError with a one-line message when anything is missing, malformed or refers to nothing.
 */
export function parseEvidence(raw: RawEvidence): Evidence {
  const problems: Problem[] = [];

  function check<Schema extends z.ZodType>(schema: Schema, record: unknown, file: string, id: string) {
    const result = schema.safeParse(record);
    if (result.success) return result.data;
    problems.push(...result.error.issues.map((issue) => toProblem(issue, record, file, id)));
    return undefined;
  }

  function collect<Schema extends z.ZodType<{ id: string }>>(schema: Schema, records: unknown, file: string) {
    const byId = new Map<string, z.infer<Schema>>();
    if (!Array.isArray(records)) {
      problems.push({ file, id: '(file)', field: '(list)', reason: 'must be a list of records' });
      return byId;
    }
    const seen = new Set<string>();
    records.forEach((record: unknown, index) => {
      const named = valueAt(record, ['id']);
      const id = typeof named === 'string' && named ? named : `number ${index + 1}`;
      if (seen.has(id)) problems.push({ file, id, field: 'id', reason: 'is used by another record' });
      seen.add(id);
      const parsed = check(schema, record, file, id);
      if (parsed) byId.set(id, parsed);
    });
    return byId;
  }

  const version = check(versionSchema, raw.version, 'version.json', '(file)');
  const part = (name: string) => valueAt(raw.questions, [name]);
  const strength = (name: string) => valueAt(raw.claimsStrength, [name]);
  const evidence: Evidence = {
    version: version?.version ?? '',
    updated: version?.updated ?? '',
    sources: collect(sourceSchema, raw.sources, 'sources.json'),
    questions: collect(questionSchema, part('questions'), 'questions.json'),
    variants: collect(variantSchema, part('variants'), 'questions.json'),
    conditions: collect(conditionSchema, part('conditions'), 'questions.json'),
    judges: collect(judgeSchema, part('judges'), 'questions.json'),
    measurements: collect(measurementSchema, raw.measurements, 'measurements.json'),
    timeline: collect(eventSchema, raw.timeline, 'timeline.json'),
    factCheck: collect(claimSchema, raw.factCheck, 'fact-check.json'),
    disagreements: collect(disagreementSchema, raw.disagreements, 'disagreements.json'),
    tests: collect(evidenceTestSchema, strength('tests'), 'claims-strength.json'),
    gradedClaims: collect(gradedClaimSchema, strength('claims'), 'claims-strength.json'),
    gradings: collect(gradingSchema, strength('gradings'), 'claims-strength.json'),
  };

  // A record that is itself malformed is absent from the maps, so references to it would only add noise.
  if (problems.length === 0) problems.push(...findBrokenReferences(evidence));
  const [first, ...rest] = problems;
  if (first) throw new EvidenceError([first, ...rest]);
  return evidence;
}
