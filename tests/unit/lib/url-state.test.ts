import { describe, expect, it } from 'vitest';
import { EMBED_PARAMS } from '../../../src/lib/embed/params.ts';
import { addressWith, defaultState, readState, writeState, type Params } from '../../../src/lib/url-state.ts';

const params = {
  set: {
    label: 'Questions',
    options: [
      ['selected', 'Chosen'],
      ['fixed', 'Fixed'],
    ],
  },
  scale: {
    label: 'Scale',
    options: [
      ['full', 'Full'],
      ['close', 'Close'],
    ],
  },
} as const satisfies Params;

const read = (query: string, others: readonly string[] = []) => readState(params, new URLSearchParams(query), others);

describe('figure state in the address', () => {
  it('is the first option of each parameter by default, and then writes nothing', () => {
    expect(defaultState(params)).toEqual({ set: 'selected', scale: 'full' });
    expect(writeState(params, defaultState(params))).toBe('');
  });

  it('comes back from the address as it was written, for every state', () => {
    for (const set of ['selected', 'fixed'] as const) {
      for (const scale of ['full', 'close'] as const) {
        const query = writeState(params, { set, scale });
        expect(read(query)).toEqual({ state: { set, scale }, problems: [] });
        expect(query).not.toMatch(/selected|full/);
      }
    }
  });

  it('falls back on a bad value and says which values there are', () => {
    expect(read('set=nonsense&scale=close')).toEqual({
      state: { set: 'selected', scale: 'close' },
      problems: ['“nonsense” is not a value of “set” (selected, fixed); the usual one is shown.'],
    });
  });

  it('ignores an unknown name and says so', () => {
    expect(read('colour=red')).toEqual({
      state: defaultState(params),
      problems: ['There is no setting “colour” here; it is ignored.'],
    });
  });

  it('passes names of others in silence', () => {
    expect(read('theme=dark&controls=0&caption=0&table=1', EMBED_PARAMS).problems).toEqual([]);
    expect(read('theme=dark').problems).toHaveLength(1);
  });

  it('does not take a built-in name of objects for a parameter', () => {
    expect(read('constructor=x&__proto__=y&toString=z').problems).toHaveLength(3);
  });

  it('repeats only the start of what a stranger typed', () => {
    const [problem] = read(`set=${'x'.repeat(500)}`).problems;
    expect(problem?.length).toBeLessThan(110);
    expect(problem).toContain('…');
  });
});

describe('the address with another query', () => {
  const at = (search: string, hash = '') => ({ pathname: '/embed/sample/', search, hash });

  it('keeps the hash and what belongs to others, and nothing else', () => {
    const address = addressWith('set=fixed', at('?set=selected&theme=dark&other=1', '#table'), EMBED_PARAMS);
    expect(address).toBe('/embed/sample/?set=fixed&theme=dark#table');
  });

  it('has no question mark without a query', () => {
    expect(addressWith('', at('?set=fixed', '#table'))).toBe('/embed/sample/#table');
  });
});
