import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMBED_PARAMS } from '../../../src/lib/embed/params.ts';
import { readState, readWhole } from '../../../src/lib/read-state.ts';
import { addressWith, defaultState, writeState, type Params } from '../../../src/lib/url-state.ts';

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

  it.each([
    'utm_source=x&utm_medium=y&utm_campaign=z',
    'fbclid=1&gclid=2&msclkid=3&dclid=4&twclid=5&yclid=6&ttclid=7',
    'mc_cid=1&mc_eid=2&ref=news&igshid=3&_ga=4&_gl=5&_hsenc=6&__hstc=7&mkt_tok=8',
    'initialWidth=600&childId=chart&parentTitle=A&parentUrl=http%3A%2F%2Fx',
    'li_fat_id=1&srsltid=2&trk=3&s=4&__s=5',
    'amp;utm_medium=mail',
    'elqTrackId=1&ck_subscriber_id=2&sfmc_id=3&__twitter_impression=true&gclsrc=aw.ds&emci=4&emdi=5&ceid=6',
    'bhlid=1&vgo_ee=2&ml_subscriber=3&inf_contact_key=4&ss_source=5&campaignid=6&adgroupid=7&ad_id=8&irclickid=9&ocid=10',
    'itm_source=1&CMP=2&ICID=3&xtor=4&mbid=5&bxid=6&WT.mc_id=7&mibextid=8&dicbo=9&tblci=10&soc_src=11&rcm=12&ved=13&usg=14',
    'UTM_SOURCE=x&FBCLID=y&Ref=z',
  ])('passes in silence what nobody’s hand typed: %s', (query) => {
    expect(read(query)).toEqual({ state: defaultState(params), problems: [] });
  });

  it('explains a near miss of an own name, and a doubled one', () => {
    expect(read('Set=fixed').problems).toEqual([expect.stringContaining('“set” may have been meant')]);
    expect(read('scael=close').problems).toEqual([expect.stringContaining('“scale” may have been meant')]);
    expect(read('set=fixed&set=selected')).toEqual({
      state: { set: 'fixed', scale: 'full' },
      problems: [expect.stringContaining('“set” stands more than once')],
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

describe('a whole number in the address', () => {
  const bounds = { low: -100, high: 100, usual: 7 };
  const whole = (value: string): [number, number] => {
    const problems: string[] = [];
    return [readWhole(new URLSearchParams({ n: value }), 'n', bounds, problems), problems.length];
  };

  it.each([
    ['0', 0],
    ['-100', -100],
    ['−40', -40],
    [' 60', 60],
    ['+60', 60],
    ['007', 7],
  ])('%s is a number', (text, value) => {
    expect(whole(text)).toEqual([value, 0]);
  });

  it.each(['', '0x10', '1e2', '1.5', '1,000', '101', '-101', 'NaN', 'Infinity', '١٢', '1 2', '--3'])(
    '“%s” is none, and that is said',
    (text) => {
      expect(whole(text)).toEqual([7, 1]);
    },
  );
});

describe('writing the address', () => {
  let written: string[] = [];
  let refused = false;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    vi.resetModules();
    written = [];
    refused = false;
    vi.stubGlobal('history', {
      state: null,
      replaceState: (_state: unknown, _title: string, address: string) => {
        if (refused) throw new DOMException('Too many calls', 'SecurityError');
        written.push(address);
      },
    });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  const fresh = async () => (await import('../../../src/lib/url-state.ts')).writeAddress;

  it('is at once for a single change', async () => {
    (await fresh())(() => '?dial=1');
    expect(written).toEqual(['?dial=1']);
  });

  it('ends at the last of many changes and never comes near a hundred in thirty seconds', async () => {
    const writeAddress = await fresh();
    for (let i = 0; i < 600; i++) {
      writeAddress(() => `?dial=${i}`);
      vi.advanceTimersByTime(50);
    }
    expect(written.length).toBeLessThan(60);
    vi.advanceTimersByTime(1000);
    expect(written.at(-1)).toBe('?dial=599');
  });

  it('stays under the limit when every change comes to rest', async () => {
    const writeAddress = await fresh();
    for (let i = 0; i < 50; i++) {
      writeAddress(() => `?a=${i}`);
      vi.advanceTimersByTime(600);
    }
    expect(written.length).toBeLessThan(90);
    expect(written.at(-1)).toBe('?a=49');
  });

  it('does not throw where the browser refuses, and tries again later', async () => {
    const writeAddress = await fresh();
    refused = true;
    expect(() => writeAddress(() => '?dial=1')).not.toThrow();
    refused = false;
    vi.advanceTimersByTime(6000);
    expect(written).toEqual(['?dial=1']);
  });
});
