import { describe, expect, it } from 'vitest';
import { EvidenceError, parseEvidence } from '../../../src/data/evidence/parse.ts';
import type { RawEvidence } from '../../../src/data/evidence/parse.ts';

type RawRecord = Record<string, unknown>;

const source = {
  id: 'paper',
  short: 'Author 2026',
  title: 'A paper',
  authors: ['A. Author'],
  venue: 'A journal',
  date: '2026-01',
  url: 'https://example.org/',
  kind: 'paper',
  coverage: 'full text',
  read: 'primary',
};

const rate = {
  id: 'rate',
  source: 'paper',
  place: 'Table 1',
  group: 'main-result',
  statement: 'A rate.',
  model: 'A model',
  condition: 'no fine-tuning',
  metric: 'misaligned response rate',
  value: 20,
  unit: 'percent',
  n: 100,
  nOf: 'answers',
  interval: { low: 10, high: 30, kind: 'across-runs' },
  exactness: 'stated',
  howRead: 'text',
};

/** The message of the error that these measurements cause, or "" when there is none. */
function messageFor(measurements: RawRecord[], others: RawEvidence = {}): string {
  try {
    parseEvidence({
      'version.json': { version: '1.0.0', updated: '2026-11-21' },
      'sources.json': [source],
      'measurements.json': measurements,
      'questions.json': { questions: [], variants: [], conditions: [], judges: [] },
      'dimensions.json': { lessons: [], questionSets: [], askedHow: [], measures: [], cutOffs: [] },
      'timeline.json': [],
      'fact-check.json': [],
      'disagreements.json': [],
      'claims-strength.json': { tests: [], claims: [], gradings: [] },
      ...others,
    });
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(EvidenceError);
    return (error as Error).message;
  }
}

function without(field: string): RawRecord {
  return Object.fromEntries(Object.entries(rate).filter(([name]) => name !== field));
}

const at = (field: string, reason: string) =>
  `content/evidence/measurements.json: record "rate", field "${field}": ${reason}`;

describe('a wrong record stops the build with one line', () => {
  it('and a right one does not', () => {
    expect(messageFor([rate])).toBe('');
  });

  it.each([
    ['a missing source', without('source'), at('source', 'is missing')],
    ['a missing n', without('n'), at('n', 'is missing')],
    ['a missing interval', without('interval'), at('interval', 'is missing')],
    [
      'an unknown source',
      { ...rate, source: 'papre' },
      at('source', 'no source is called "papre"; the nearest is "paper"'),
    ],
    ['an unknown question', { ...rate, question: 'why' }, at('question', 'no question is called "why"')],
    ['an unknown lesson', { ...rate, lesson: 'insecure-coed' }, at('lesson', 'no lesson is called "insecure-coed"')],
    [
      'an interval turned round',
      { ...rate, interval: { low: 30, high: 10, kind: 'across-runs' } },
      at('interval', 'is turned round: low 30 is above high 10'),
    ],
    ['a value outside its interval', { ...rate, value: 31 }, at('value', '31 lies outside its interval 10 to 30')],
    [
      'a share above the whole',
      { ...rate, value: 101, interval: 'not reported' },
      at('value', '101 is not between 0 and 100 percent'),
    ],
    ['an n of nothing', without('nOf'), at('nOf', 'is missing: say what n counts')],
    ['an n in words', { ...rate, n: 'many' }, at('n', 'must be a whole number above 0 or "not reported"')],
    [
      'a range without its mark',
      { ...rate, interval: { low: 10, high: 30, kind: 'range-over-domains' } },
      at('print', 'is missing: a range-over-domains must be printed as a range'),
    ],
    ['no word on how it was read', without('howRead'), at('howRead', 'is missing')],
    [
      'a number read through others that does not say through what',
      { ...rate, howRead: 'second-hand' },
      at('through', 'is missing: say what was read'),
    ],
    [
      'a number read in its source, and through others as well',
      { ...rate, through: 'notes' },
      at('through', 'stands beside a number that is "text", not second-hand'),
    ],
    ['a field nobody knows', { ...rate, evidence: 'x' }, at('evidence', 'is not a known field')],
    [
      'an unknown exactness',
      { ...rate, exactness: 'sure' },
      at('exactness', 'must be one of: stated, derived, approximate'),
    ],
  ])('%s', (_, record, message) => {
    expect(messageFor([record])).toBe(message);
  });

  it('a duplicate id', () => {
    expect(messageFor([rate, rate])).toBe(at('id', 'is used by another record'));
  });

  it('several mistakes: the first, and how many more', () => {
    const message = messageFor([without('n'), { ...without('source'), id: 'other' }]);
    expect(message).toBe(`${at('n', 'is missing')} (and 1 more)`);
    expect(message).not.toContain('\n');
  });

  it('points may be below zero and above a hundred', () => {
    const points = {
      ...rate,
      unit: 'percentage points',
      value: -2,
      interval: { low: -4, high: 0, kind: 'printed-95' },
    };
    expect(messageFor([points])).toBe('');
  });

  it('a number said to be read in a source that nobody opened', () => {
    const unopened = { ...source, read: 'secondary' };
    expect(messageFor([rate], { 'sources.json': [unopened] })).toBe(
      at('howRead', 'must be "second-hand": nobody here has opened the source "paper"'),
    );
    const honest = { ...rate, howRead: 'second-hand', through: 'notes by a reader' };
    expect(messageFor([honest], { 'sources.json': [unopened] })).toBe('');
  });

  it('records of one kind in several files: each is read, and each mistake names its own', () => {
    const more = { ...rate, id: 'another', source: 'second' };
    const others = { 'measurements-more.json': [more], 'sources-more.json': [{ ...source, id: 'second' }] };
    expect(messageFor([rate], others)).toBe('');
    expect(messageFor([rate], { ...others, 'sources-more.json': [] })).toBe(
      'content/evidence/measurements-more.json: record "another", field "source": no source is called "second"; the nearest is "paper"',
    );
    expect(messageFor([rate], { 'measurements-more.json': [rate] })).toBe(
      'content/evidence/measurements-more.json: record "rate", field "id": is used by another record',
    );
  });

  it('a file that is of no kind, and a kind without a file', () => {
    expect(messageFor([rate], { 'mesurements-more.json': [] })).toBe(
      'content/evidence/mesurements-more.json: record "(file)", field "(name)": no kind of record is called "mesurements-more"; the nearest is "measurements"',
    );
    expect(() => parseEvidence({})).toThrow(
      'content/evidence/version.json: record "(file)", field "(file)": is missing',
    );
  });

  it('references from the other files', () => {
    const claim = {
      id: 'c',
      article: 'paper',
      claim: 'x',
      verdict: 'garbled',
      fact: 'y',
      measurements: ['rat'],
      sources: [],
    };
    expect(messageFor([rate], { 'fact-check.json': [claim] })).toBe(
      'content/evidence/fact-check.json: record "c", field "measurements.0": no measurement is called "rat"; the nearest is "rate"',
    );
    const disagreement = { id: 'd', title: 'x', text: 'About {rats}.' };
    expect(messageFor([rate], { 'disagreements.json': [disagreement] })).toContain(
      'disagreements.json: record "d", field "text": no measurement is called "rats"',
    );
    expect(messageFor([rate], { 'sources.json': 'nothing' })).toContain('sources.json: record "(file)"');
  });
});
