/** Rules between records: every id that a record names must exist. */
import { placeholders } from './fill.ts';
import { unknownId } from './nearest.ts';
import type { Problem } from './parse.ts';
import type { Evidence } from './schema.ts';

/** Every reference to a record that does not exist. */
export function findBrokenReferences(evidence: Evidence): Problem[] {
  const problems: Problem[] = [];

  function need(known: ReadonlyMap<string, unknown>, what: string, wanted: string, at: Omit<Problem, 'reason'>) {
    if (!known.has(wanted)) problems.push({ ...at, reason: unknownId(what, wanted, known.keys()) });
  }
  const { sources, measurements, questions } = evidence;
  const needSource = (wanted: string, file: string, id: string, field: string) =>
    need(sources, 'source', wanted, { file, id, field });
  const needMeasurement = (wanted: string, file: string, id: string, field: string) =>
    need(measurements, 'measurement', wanted, { file, id, field });

  for (const { id, source, question } of measurements.values()) {
    const file = 'measurements.json';
    needSource(source, file, id, 'source');
    if (question !== undefined) need(questions, 'question', question, { file, id, field: 'question' });
  }
  for (const records of [questions, evidence.variants, evidence.conditions, evidence.judges]) {
    for (const { id, source } of records.values()) needSource(source, 'questions.json', id, 'source');
  }
  for (const { id, source } of evidence.timeline.values()) needSource(source, 'timeline.json', id, 'source');
  for (const claim of evidence.factCheck.values()) {
    const file = 'fact-check.json';
    needSource(claim.article, file, claim.id, 'article');
    claim.sources.forEach((wanted, index) => needSource(wanted, file, claim.id, `sources.${index}`));
    claim.measurements.forEach((wanted, index) => needMeasurement(wanted, file, claim.id, `measurements.${index}`));
  }
  for (const { id, claim, test, why, sources: more } of evidence.gradings.values()) {
    const file = 'claims-strength.json';
    need(evidence.gradedClaims, 'claim', claim, { file, id, field: 'claim' });
    need(evidence.tests, 'test', test, { file, id, field: 'test' });
    for (const wanted of placeholders(why)) needMeasurement(wanted, file, id, 'why');
    more.forEach((wanted, index) => needSource(wanted, file, id, `sources.${index}`));
  }
  const graded = [...evidence.gradings.values()].map(({ claim, test }) => `${claim} ${test}`);
  for (const claim of evidence.gradedClaims.keys()) {
    for (const test of evidence.tests.keys()) {
      const times = graded.filter((pair) => pair === `${claim} ${test}`).length;
      if (times === 1) continue;
      const reason = `must be graded once in test "${test}", is graded ${times} times`;
      problems.push({ file: 'claims-strength.json', id: claim, field: 'gradings', reason });
    }
  }
  for (const { id, text } of evidence.disagreements.values()) {
    for (const wanted of placeholders(text)) needMeasurement(wanted, 'disagreements.json', id, 'text');
  }
  return problems;
}
