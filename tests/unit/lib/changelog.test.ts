import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { changelogFeed, readChangelog, type ChangelogFile } from '../../../src/data/changelog.ts';

const file = (frontmatter: unknown, html = '<p>A & B</p>'): ChangelogFile => ({
  frontmatter,
  compiledContent: () => Promise.resolve(html),
});
const files = {
  '/content/changelog/2026-01-02.md': file({ title: 'Older', date: '2026-01-02' }),
  '/content/changelog/2026-03-04-b.md': file({ title: 'Newer <1>', date: '2026-03-04T00:00:00.000Z' }),
};

describe('the list of changes', () => {
  it('has the newest first, with the day of each', async () => {
    expect((await readChangelog(files)).map(({ id, date }) => [id, date])).toEqual([
      ['2026-03-04-b', '2026-03-04'],
      ['2026-01-02', '2026-01-02'],
    ]);
  });

  it.each([
    ['no title', '2026-01-02', { date: '2026-01-02' }, 'field "title"'],
    ['a date that is none', '2026-01-02', { title: 'A', date: 'soon' }, 'field "date"'],
    ['a date other than its name’s', '2026-01-03', { title: 'A', date: '2026-01-02' }, 'does not begin with its date'],
  ])('stops at %s', async (_, name, meta, reason) => {
    await expect(readChangelog({ [`/content/changelog/${name}.md`]: file(meta) })).rejects.toThrow(reason);
  });
});

describe('the feed', () => {
  it('has full addresses, dates and texts as they are', async () => {
    const feed = await changelogFeed(await readChangelog(files), (path) => `https://example.org/base${path}`);
    const { document } = new DOMParser().parseFromString(feed, 'text/xml').defaultView;
    const [item] = document.querySelectorAll('item');
    const said = (name: string): string | null | undefined => item?.querySelector(name)?.textContent;
    expect(said('link')).toBe('https://example.org/base/changelog/#2026-03-04-b');
    expect(said('guid')).toBe('https://example.org/base/changelog/#2026-03-04-b');
    expect(said('pubDate')).toBe('Wed, 04 Mar 2026 00:00:00 GMT');
    expect(said('title')).toBe('Newer <1>');
    expect(said('description')).toBe('<p>A & B</p>');
    expect(feed).toContain('href="https://example.org/base/changelog/rss.xml" rel="self"');
  });
});
