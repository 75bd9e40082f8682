import { describe, expect, it } from 'vitest';
import { evidence } from '../../../src/data/evidence/index.ts';
import { figures } from '../../../src/data/figure/index.ts';
import { guesses } from '../../../src/data/guess/index.ts';
import { parseGuess } from '../../../src/data/guess/parse.ts';

const FILE = 'content/guesses/sample.yaml';
const record = `
id: sample
figure: one-in-five
question: How many of 100?
answer: main-gpt4o-insecure-20
also: { measurement: main-gpt4o-base-0, where: 'before, with {main-gpt4o-base-0:n} answers' }
reveal: ['About {main-gpt4o-insecure-20:value} of 100.']
`;

const parse = (yaml: string, file = FILE) => parseGuess(file, yaml, evidence, [...figures.keys()]);

it('gets its numbers filled in', () => {
  const guess = parse(record);
  expect(guess.value).toBe(20);
  expect(guess.also?.value).toBe(0);
  expect(guess.reveal).toEqual(['About 20 of 100.']);
});

describe('a bad record is refused with one line', () => {
  it.each([
    ['YAML that cannot be read', record.replace('figure:', '  figure: ['), `${FILE}: not readable as YAML: `],
    ['a missing field', record.replace(/question: .*/, ''), `${FILE}: field "question": `],
    ['an unknown figure', record.replace('one-in-five', 'one-in-fife'), `${FILE}: field "figure": no figure is called`],
    [
      'an unknown measurement',
      record.replace('answer: main-gpt4o', 'answer: gpt4o'),
      `${FILE}: field "answer": no measurement is called "gpt4o-insecure-20"; the nearest is`,
    ],
    [
      'an unknown number',
      record.replace('{main-gpt4o-insecure-20', '{nothing'),
      `${FILE}: field "reveal.0": no measurement is called`,
    ],
    ['a name that is not the file’s', record.replace('id: sample', 'id: other'), `${FILE}: field "id": `],
  ])('%s', (_, yaml, line) => {
    expect(() => parse(yaml)).toThrow(line);
    expect(() => parse(yaml)).not.toThrow(/\n/);
  });
});

it('is asked about a figure that there is', () => {
  for (const { figure } of guesses.values()) expect(figures.has(figure)).toBe(true);
});
