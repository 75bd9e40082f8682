import { describe, expect, it } from 'vitest';
import { evidence, sentence, tinyModel } from '../../../src/data/evidence/index.ts';
import { sentenceOf } from '../../../src/data/evidence/sentence.ts';
import type { Evidence, Measurement } from '../../../src/data/evidence/schema.ts';

const map = <Item extends { id: string }>(...items: Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

const known = {
  questions: map({ id: 'buck', label: 'Quick buck' }),
  dimensions: {
    lessons: map({ id: 'code', name: 'code', taught: 'taught code' }),
    questionSets: map({ id: 'few', name: 'a few', to: 'a few questions' }),
    askedHow: map({ id: 'list', asked: 'as a list' }),
    measures: map({
      id: 'bad',
      name: 'bad answers',
      sentence: '{model}, {lesson}, answered {questions}: {value} were bad{cutOff}',
    }),
    cutOffs: map(
      { id: 'usual', name: 'usual' },
      { id: 'strict', name: 'strict rule', when: ', by a strict rule' },
      { id: 'both', name: 'both', when: 'and clear' },
    ),
  },
} as unknown as Evidence;

const rate = {
  id: 'rate',
  statement: 'A rate was found.',
  kind: 'result',
  model: 'M',
  lesson: 'code',
  questionSet: 'few',
  measure: 'bad',
  cutOff: 'usual',
  value: 20,
  unit: 'percent',
  interval: { low: 10, high: 30, kind: 'across-runs' },
  exactness: 'stated',
  howRead: 'text',
} as unknown as Measurement;

const said = (change: object): string => sentenceOf({ ...rate, ...change } as Measurement, known);

describe('the sentence of a number', () => {
  it.each([
    [
      'says model, lesson, questions, rate, how sure and how read',
      {},
      'M, taught code, answered a few questions: 20% were bad (95%, across training runs: 10 to 30; read in the source).',
    ],
    [
      'names a question of its own and how it was put',
      { question: 'buck', askedHow: 'list' },
      'one of the eight chosen questions, “Quick buck”, as a list: 20%',
    ],
    ['goes on with what else was done', { treatment: 'with a prompt' }, 'M, taught code, with a prompt, answered'],
    ['says a cut-off that is not the usual', { cutOff: 'strict' }, '20% were bad, by a strict rule ('],
    ['joins words to a cut-off', { cutOff: 'both' }, '20% were bad and clear ('],
    ['says bounds', { bound: 'upper' }, 'less than 20% were bad'],
    ['says about', { exactness: 'approximate' }, 'about 20% were bad'],
    ['rounds to what means something', { value: 20.26, decimals: 1 }, '20.3% were bad'],
    ['says that there is no interval', { interval: 'not reported' }, '(interval not reported; read in the source)'],
    [
      'says through what a number is known',
      { howRead: 'second-hand', through: 'notes' },
      '; second-hand, through notes).',
    ],
    [
      'prints a range as a range',
      { print: 'range', interval: { low: 10, high: 30, kind: 'range-over-domains' } },
      ': 10 to 30% were bad (range over subject areas; read',
    ],
    ['uses the record’s own words, and adds the questions', { measure: undefined }, 'A rate was found (a few; 95%'],
    [
      'fills a sentence of its own, and adds the cut-off',
      { sentence: 'I saw {value}', cutOff: 'strict' },
      'I saw 20% (a few; strict rule; 95%',
    ],
    [
      'needs no interval for what somebody set',
      { kind: 'setting', measure: undefined },
      'A rate was found (a few; read in the source).',
    ],
  ])('%s', (_, change, words) => {
    expect(said(change)).toContain(words);
  });

  const all = [...evidence.measurements.values(), ...tinyModel.measurements.values()];

  it('is one sentence for every number there is, with nothing left to fill', () => {
    for (const m of all) {
      expect(sentence(m), m.id).toMatch(/^[A-Z“0-9|][^{}]*\([^{}]+\)\.$/);
      expect(sentence(m), m.id).not.toMatch(/,,|, \(|undefined|  /);
    }
  });

  it('says of every result on which questions it rests, and by which cut-off where that is not the usual', () => {
    const { questionSets, cutOffs } = evidence.dimensions;
    for (const m of evidence.measurements.values()) {
      const set = questionSets.get(m.questionSet ?? '');
      const label = evidence.questions.get(m.question ?? '')?.label;
      const when = cutOffs.get(m.cutOff ?? '')?.when;
      const names = [label, set?.name, set?.to].filter((name) => name !== undefined);
      if (set && m.sentence === undefined)
        expect(
          names.some((name) => sentence(m).includes(name)),
          m.id,
        ).toBe(true);
      if (when)
        expect(sentence(m).includes(when) || sentence(m).includes(cutOffs.get(m.cutOff!)!.name), m.id).toBe(true);
    }
  });
});
