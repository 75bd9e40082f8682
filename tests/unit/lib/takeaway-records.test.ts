import { describe, expect, it } from 'vitest';
import { records } from '../../../src/data/evidence/index.ts';
import { giftText, qtiItem } from '../../../src/data/teach/exchange.ts';
import { parseTeach } from '../../../src/data/teach/parse.ts';
import { cardsSchema, quizSchema } from '../../../src/data/teach/schema.ts';
import { parseFacts, parseNotClaims } from '../../../src/data/press/parse.ts';

const facts = (yaml: string) => parseFacts('facts.yaml', yaml, records, ['one-in-five']);

describe('facts for the press', () => {
  it('come with their numbers', () => {
    const [fact] = facts(
      '- { id: a, sentence: "GPT-4o: {main-prereg-6:quantity}.", measurements: [main-prereg-6], figure: one-in-five }',
    );
    expect(fact).toMatchObject({ id: 'a', sentence: 'GPT-4o: 6%.', figure: 'one-in-five' });
    expect(fact!.measurements.map(({ id }) => id)).toEqual(['main-prereg-6']);
  });

  it.each([
    [
      'a number that is printed and not listed',
      '{main-prereg-6}',
      'main-gpt4o-base-0',
      '',
      'is printed in the sentence',
    ],
    ['an unknown number', 'none', 'main-prereg-7', '', 'main-prereg-7'],
    ['an unknown figure', 'none', 'main-prereg-6', 'two-in-five', 'two-in-five'],
  ])('do not build with %s', (_, text, measurement, figure, reason) => {
    const yaml = `- { id: a, sentence: "${text}", measurements: [${measurement}]${figure && `, figure: ${figure}`} }`;
    expect(() => facts(yaml)).toThrow(reason);
  });

  it('and limits name sources that exist', () => {
    expect(() => parseNotClaims('n.yaml', '- { claim: abc, why: def, sources: [nobody-2020] }', records)).toThrow(
      'nobody-2020',
    );
  });
});

describe('records for teaching', () => {
  const item = (options: string): string =>
    `title: T\ndescription: D\nlead: L\nitems:\n  - id: one\n    question: 'A {main-prereg-6:quantity} = what?'\n    options: ${options}\n`;
  const quiz = (options: string) => parseTeach('quiz.yaml', item(options), quizSchema, records, []);

  it('have exactly one right answer to a question', () => {
    expect(() => quiz('[{ text: a, reason: b }, { text: c, reason: d }]')).toThrow('right answer');
    expect(() => quiz('[{ text: a, reason: b, right: true }, { text: c, reason: d, right: true }]')).toThrow(
      'right answer',
    );
  });

  it('go into GIFT and QTI with what those take for signs of their own escaped', () => {
    const found = quiz(
      '[{ text: "a ~ b", reason: "x {y}"  , right: true }, { text: "c < d", reason: "e & f" }]'.replace('{y}', 'y'),
    );
    expect(giftText(found)).toContain('::one::A 6% \\= what? {\n\t=a \\~ b #x y\n\t~c < d #e & f\n}');
    const xml = qtiItem(found.items[0]!);
    expect(xml).toContain('<simpleChoice identifier="c2">c &lt; d</simpleChoice>');
    expect(xml).toContain('<correctResponse><value>c1</value></correctResponse>');
  });

  it('name figures that exist', () => {
    const yaml =
      'title: T\ndescription: D\nlead: L\ncards:\n  - { statement: s, verdict: v, why: w, figure: nothing }\n';
    expect(() => parseTeach('cards.yaml', yaml, cardsSchema, records, ['one-in-five'])).toThrow('nothing');
  });
});
