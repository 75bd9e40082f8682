/** Rules between records: every id that a record names must exist, and a source says how its numbers may be read. */
import type { Problem } from './collect.ts';
import { placeholders } from './fill.ts';
import { unsaidSecondHand } from './second-hand.ts';
import { unknownId } from './nearest.ts';
import type { Evidence } from './schema.ts';

type At = Omit<Problem, 'reason'>;

/**
 * Every reference to a record that does not exist, and every number said to be read in a source that nobody opened.
 * @param fileOf the file of a record, by its list and id
 */
export function findBrokenReferences(evidence: Evidence, fileOf: (list: string, id: string) => string): Problem[] {
  const problems: Problem[] = [];
  const { sources, measurements, questions } = evidence;

  function need(known: ReadonlyMap<string, unknown>, what: string, wanted: string, at: At): void {
    if (!known.has(wanted)) problems.push({ ...at, reason: unknownId(what, wanted, known.keys()) });
  }
  const needSource = (wanted: string, at: At) => need(sources, 'source', wanted, at);
  const needMeasurement = (wanted: string, at: At) => need(measurements, 'measurement', wanted, at);
  const at = (list: string, id: string, field: string): At => ({ file: fileOf(list, id), id, field });

  /** A text that prints second-hand numbers says so; it leaves the site as it is, in a table or a readout. */
  function needSaid(text: string, named: readonly string[], where: At): void {
    const reason = unsaidSecondHand(
      text,
      named.flatMap((wanted) => measurements.get(wanted) ?? []),
    );
    if (reason !== undefined) problems.push({ ...where, reason });
  }

  const { lessons, questionSets, askedHow, measures, cutOffs } = evidence.dimensions;
  for (const m of measurements.values()) {
    const { id, source, howRead } = m;
    needSource(source, at('measurements', id, 'source'));
    const named = [
      ['question', questions, m.question],
      ['lesson', lessons, m.lesson],
      ['questionSet', questionSets, m.questionSet],
      ['askedHow', askedHow, m.askedHow],
      ['measure', measures, m.measure],
      ['judge', evidence.judges, m.judge],
      ['cutOff', cutOffs, m.cutOff],
    ] as const;
    for (const [field, known, wanted] of named) {
      if (wanted !== undefined) need(known, field, wanted, at('measurements', id, field));
    }
    if (sources.get(source)?.read === 'secondary' && howRead !== 'second-hand') {
      const reason = `must be "second-hand": nobody here has opened the source "${source}"`;
      problems.push({ ...at('measurements', id, 'howRead'), reason });
    }
  }
  for (const list of ['questions', 'variants', 'conditions', 'judges'] as const) {
    for (const { id, source } of evidence[list].values()) needSource(source, at(list, id, 'source'));
  }
  for (const { id, source } of evidence.timeline.values()) needSource(source, at('timeline', id, 'source'));
  for (const { id, article, sources: more, measurements: named } of evidence.factCheck.values()) {
    needSource(article, at('fact-check', id, 'article'));
    more.forEach((wanted, index) => needSource(wanted, at('fact-check', id, `sources.${index}`)));
    named.forEach((wanted, index) => needMeasurement(wanted, at('fact-check', id, `measurements.${index}`)));
  }
  for (const { id, claim, test, why, sources: more } of evidence.gradings.values()) {
    need(evidence.gradedClaims, 'claim', claim, at('gradings', id, 'claim'));
    need(evidence.tests, 'test', test, at('gradings', id, 'test'));
    for (const wanted of placeholders(why)) needMeasurement(wanted, at('gradings', id, 'why'));
    more.forEach((wanted, index) => needSource(wanted, at('gradings', id, `sources.${index}`)));
    needSaid(why, placeholders(why), at('gradings', id, 'why'));
  }
  const graded = [...evidence.gradings.values()].map(({ claim, test }) => `${claim} ${test}`);
  for (const claim of evidence.gradedClaims.keys()) {
    for (const test of evidence.tests.keys()) {
      const times = graded.filter((pair) => pair === `${claim} ${test}`).length;
      if (times === 1) continue;
      const reason = `must be graded once in test "${test}", is graded ${times} times`;
      problems.push({ ...at('claims', claim, 'gradings'), reason });
    }
  }
  for (const { id, text } of evidence.disagreements.values()) {
    for (const wanted of placeholders(text)) needMeasurement(wanted, at('disagreements', id, 'text'));
    needSaid(text, placeholders(text), at('disagreements', id, 'text'));
  }
  return problems;
}
