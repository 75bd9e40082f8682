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
  it('has full addresses, RFC 822 dates and escaped text', async () => {
    const feed = changelogFeed(await readChangelog(files), (path) => `https://example.org/base${path}`);
    expect(feed).toContain('<link>https://example.org/base/changelog/#2026-03-04-b</link>');
    expect(feed).toContain('<pubDate>Wed, 04 Mar 2026 00:00:00 GMT</pubDate>');
    expect(feed).toContain('<title>Newer &lt;1&gt;</title>');
    expect(feed).toContain('&lt;p&gt;A &amp; B&lt;/p&gt;');
    expect(feed).toContain('rel="self"');
  });
});
