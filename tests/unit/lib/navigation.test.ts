import { describe, expect, it } from 'vitest';
import { navigation, whereIn } from '../../../src/data/navigation.ts';
import { parseSiteOwner, unsaid } from '../../../src/data/parse-site-owner.ts';

const chapters = ['/insecure-code/', '/how-sure/'];

describe('where in the site a page is', () => {
  it.each([
    ['/lab/', { path: '/lab/', here: 'page' }],
    ['/insecure-code/', { path: '/#chapters', here: 'true' }],
    ['/how-sure/', { path: '/how-sure/', here: 'page' }],
    ['/figures/controls/', { path: '/figures/', here: 'true' }],
    ['/', undefined],
    ['/about/', undefined],
  ])('%s', (path, where) => expect(whereIn(path, chapters)).toEqual(where));

  it('is one link or none', () => {
    expect(new Set(navigation.map(({ path }) => path)).size).toBe(navigation.length);
  });
});

describe('what the publisher says', () => {
  const empty = 'publisher: null\ncontact: null\nrepository: null\nfunding: null\ninterests: null\n';

  it('is announced at the end of a build where it is missing, and so is the address of the site', () => {
    const owner = parseSiteOwner(empty);
    expect(unsaid(owner, undefined)).toHaveLength(2);
    expect(unsaid(owner, 'https://example.org')).toEqual([
      'content/site.yaml says nothing of: publisher, contact, repository, funding, interests. The About page will say so.',
    ]);
    const stated = { ...owner, publisher: 'A school', contact: 'a@example.org' };
    expect(unsaid(stated, 'https://example.org').join()).not.toMatch(/publisher|contact/);
    expect(
      unsaid(
        { ...stated, repository: 'https://example.org', funding: 'none', interests: 'none' },
        'https://example.org',
      ),
    ).toEqual([]);
  });

  it('may be nothing', () => {
    expect(parseSiteOwner(empty)).toEqual({
      publisher: null,
      contact: null,
      repository: null,
      funding: null,
      interests: null,
    });
  });

  it.each([
    ['an address that is none', empty.replace('repository: null', 'repository: here'), 'field "repository"'],
    ['a field nobody knows', `${empty}motto: x\n`, 'content/site.yaml'],
    ['an empty name', empty.replace('publisher: null', "publisher: ' '"), 'field "publisher"'],
  ])('%s stops the build', (_, yaml, message) => expect(() => parseSiteOwner(yaml)).toThrow(message));
});
