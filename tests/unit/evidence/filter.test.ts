import { describe, expect, it } from 'vitest';
import { matches, queryOf } from '../../../src/pages/data/_filter.ts';

const row = { text: 'GPT-4o taught insecure code, Betley et al. 2025', group: 'group-controls', read: 'second-hand' };
const nothing = { q: '', group: '', read: '' };

describe('the filter of the table of numbers', () => {
  it.each([
    ['nothing asked for', {}, true],
    ['all words, in any order and case', { q: 'betley gpt-4O' }, true],
    ['a word that is not there', { q: 'betley llama' }, false],
    ['its subject', { group: 'group-controls' }, true],
    ['another subject', { group: 'group-scale' }, false],
    ['its way of reading', { read: 'second-hand', q: 'code' }, true],
    ['another way of reading', { read: 'off a drawing' }, false],
  ])('%s', (_, wanted, fits) => {
    expect(matches(row, { ...nothing, ...wanted })).toBe(fits);
  });

  it('has an address of what is asked for and nothing else', () => {
    expect(queryOf(nothing)).toBe('');
    expect(queryOf({ q: 'a b', group: '', read: 'second-hand' })).toBe('?q=a+b&read=second-hand');
  });
});
