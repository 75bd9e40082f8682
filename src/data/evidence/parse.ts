/** From the raw JSON of content/evidence to typed, cross-checked evidence. Pure: no files, no globals. */
import { Collector, type Problem } from './collect.ts';
import { fieldError } from '../parse-record.ts';
import { findBrokenReferences } from './references.ts';
import * as schema from './schema.ts';
import type { Evidence } from './schema.ts';

export type { Evidence } from './schema.ts';
export type { Problem } from './collect.ts';

/** Kinds of record. Each may be spread over files: `sources.json`, `sources-prevention.json`. */
const KINDS = [
  'version',
  'sources',
  'measurements',
  'questions',
  'timeline',
  'fact-check',
  'disagreements',
  'claims-strength',
  'dimensions',
] as const;

/** The files of content/evidence by name, parsed as JSON and not yet checked. */
export type RawEvidence = Readonly<Record<string, unknown>>;

/** Stops the build. Its message is one line: file, record id, field, reason, and how many more there are. */
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    const [{ file, id, field, reason }] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super(`${fieldError(`content/evidence/${file}`, field, reason, id).message}${more}`);
    this.problems = problems;
  }
}

/**
 * Checks the evidence and returns it typed, with every record under its id.
 * @throws EvidenceError with a one-line message when anything is missing, malformed or refers to nothing.
 */
export function parseEvidence(raw: RawEvidence): Evidence {
  const files = new Collector(raw, KINDS);
  const version = files.single('version', schema.versionSchema);
  const evidence: Evidence = {
    version: version?.version ?? '',
    updated: version?.updated ?? '',
    sources: files.list('sources', schema.sourceSchema),
    questions: files.list('questions', schema.questionSchema, 'questions'),
    variants: files.list('questions', schema.variantSchema, 'variants'),
    conditions: files.list('questions', schema.conditionSchema, 'conditions'),
    judges: files.list('questions', schema.judgeSchema, 'judges'),
    dimensions: {
      lessons: files.list('dimensions', schema.lessonSchema, 'lessons'),
      questionSets: files.list('dimensions', schema.questionSetSchema, 'questionSets'),
      askedHow: files.list('dimensions', schema.askedHowSchema, 'askedHow'),
      measures: files.list('dimensions', schema.measureSchema, 'measures'),
      cutOffs: files.list('dimensions', schema.cutOffSchema, 'cutOffs'),
    },
    measurements: files.list('measurements', schema.measurementSchema),
    timeline: files.list('timeline', schema.eventSchema),
    factCheck: files.list('fact-check', schema.claimSchema),
    disagreements: files.list('disagreements', schema.disagreementSchema),
    tests: files.list('claims-strength', schema.evidenceTestSchema, 'tests'),
    gradedClaims: files.list('claims-strength', schema.gradedClaimSchema, 'claims'),
    gradings: files.list('claims-strength', schema.gradingSchema, 'gradings'),
  };

  // A record that is itself malformed is absent from the maps, so references to it would only add noise.
  const { problems } = files;
  if (problems.length === 0) problems.push(...findBrokenReferences(evidence, (list, id) => files.fileOf(list, id)));
  const [first, ...rest] = problems;
  if (first) throw new EvidenceError([first, ...rest]);
  return evidence;
}
