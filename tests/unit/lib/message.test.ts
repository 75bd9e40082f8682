import { expect, it } from 'vitest';
import { message } from '../../../src/lib/message.ts';
import { pseudo } from '../../../src/lib/pseudo.ts';

it('fills every place', () => {
  expect(message('{n} of {all} answers, {n} in all', { n: 3, all: 100 })).toBe('3 of 100 answers, 3 in all');
});

it('names the value that is missing', () => {
  expect(() => message('{n} of {all}', { n: 3 })).toThrow('{all}');
});

it('the pseudo-locale changes every letter and no place, tag or address', () => {
  expect(pseudo('Ask <b>{n}</b> times at https://example.org/a &amp; b')).toBe(
    'Ášķ <b>{n}</b> ťíɱéš áť https://example.org/a &amp; ƀ',
  );
});
