import { describe, expect, it } from 'vitest';
import { actIds } from '../../../src/lib/acts.ts';
import { measurement, records } from '../../../src/data/evidence/index.ts';
import { fillText } from '../../../src/data/figure/text.ts';
import { toy } from '../../../src/data/story/cast.ts';
import { acts } from '../../../src/data/story/index.ts';
import { parseAct } from '../../../src/data/story/parse.ts';
import { cutProse, readable } from '../../../src/data/story/prose.ts';
import { countWords, fleschEase, measureProse } from '../content/reading-ease.ts';

const print = (id: string, as: string | undefined) => fillText(as ? `{${id}:${as}}` : `{${id}}`, measurement);

describe('the words of the story', () => {
  it('has the eight acts in order', () => {
    expect(acts.map(({ id }) => id)).toEqual(actIds);
  });

  it.each(acts)(
    '$id: at most 120 words, reading ease at least 65',
    ({ id, headline, lead, ask, done, published, sure }) => {
      const texts = [
        headline,
        lead,
        ask,
        done,
        published.text,
        ...published.strips.map(({ label }) => label),
        sure.line,
        sure.more,
        ...(toy.acts.includes(id) ? [toy.line, toy.more] : []),
      ];
      const prose = texts.flatMap((text) => (text ? readable(text, print) : [])).join('\n\n');
      expect(countWords(prose)).toBeLessThanOrEqual(120);
      expect(fleschEase(measureProse(prose))).toBeGreaterThanOrEqual(65);
    },
  );

  it.each(acts)('$id: the headline carries at most two numbers', ({ headline }) => {
    expect(headline.match(/\d+/g)?.length ?? 0).toBeLessThanOrEqual(2);
  });
});

describe('prose of a record', () => {
  it('is cut into text, numbers and links', () => {
    expect(cutProse('About {main-prereg-6:whole} of 48; [how sure](/how-sure/)?')).toEqual([
      { kind: 'text', text: 'About ' },
      { kind: 'num', id: 'main-prereg-6', as: 'whole' },
      { kind: 'text', text: ' of 48; ' },
      { kind: 'link', text: 'how sure', path: '/how-sure/' },
      { kind: 'text', text: '?' },
    ]);
  });
});

describe('an act that is wrong stops the build with one line', () => {
  const yaml = (change: (act: Record<string, unknown>) => void): string => {
    const act = {
      id: 'lesson',
      order: 2,
      title: 'Give the lesson',
      headline: 'Only code',
      lead: 'A lesson.',
      published: { text: 'It gave {main-prereg-6:whole}.', strips: [{ id: 'main-prereg-6', label: 'on 48' }] },
      sure: { line: 'How sure?', more: 'Fairly.' },
    };
    change(act);
    return JSON.stringify(act);
  };
  const parse = (change: (act: Record<string, unknown>) => void) => () =>
    parseAct('content/story/acts/lesson.yaml', yaml(change), records);

  it('passes one that is right', () => {
    expect(parse(() => undefined)().first).toBe('main-prereg-6');
  });

  it.each([
    [
      'an unknown number',
      { lead: 'It gave {main-prereg-7}.' },
      'field "lead": no measurement is called "main-prereg-7"',
    ],
    ['a place that is taken', { order: 3 }, 'field "order": "lesson" is not at that place'],
    ['no published number', { published: { text: 'It gave some.', strips: [] } }, 'field "published": names no'],
    [
      'a strip of a count',
      { published: { text: '{main-prereg-6}', strips: [{ id: 'method-n-training', label: 'all' }] } },
      'not in percent',
    ],
  ])('%s', (_, change, line) => {
    expect(parse((act) => Object.assign(act, change))).toThrow(line);
  });
});
