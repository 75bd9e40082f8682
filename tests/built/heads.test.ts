/** What a page says of itself before its first sentence, and where an embed's links open. */
import { describe, expect, it } from 'vitest';
import { ORIGIN, SITE_DIR } from '../site.ts';
import { attribute, htmlPages, tagsOf, textOf } from './html.ts';

const all = htmlPages(SITE_DIR).map(({ path, html }) => ({ path, html, tags: tagsOf(html) }));
const isEmbed = ({ path }: { path: string }): boolean => /^\/embed\/./.test(path);

describe('every page', () => {
  it('has one main heading, a title, a description, a language and its own address', () => {
    for (const { path, html, tags } of all.filter((page) => !isEmbed(page))) {
      const of = (start: string, name: string, value: string): string | undefined =>
        tags.find((tag) => tag.startsWith(start) && attribute(tag, name) === value);
      expect(tags.filter((tag) => /^<h1\b/.test(tag)).length, path).toBe(1);
      expect(attribute(tags.find((tag) => tag.startsWith('<html')) ?? '', 'lang'), path).toBe('en');
      expect(textOf(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''), path).toMatch(/One Bad Lesson/);
      const description = attribute(of('<meta', 'name', 'description') ?? '', 'content') ?? '';
      expect(description.length, path).toBeGreaterThan(20);
      if (path === '/404.html') continue;
      expect(attribute(of('<link', 'rel', 'canonical') ?? '', 'href'), path).toMatch(new RegExp(`^${ORIGIN}/`));
    }
  });
});

describe('every embed', () => {
  it('opens its links outside the frame', () => {
    for (const { path, tags } of all.filter(isEmbed)) {
      const base = tags.find((tag) => tag.startsWith('<base'));
      const inside = tags
        .filter((tag) => /^<a\b/.test(tag) && !attribute(tag, 'href')?.startsWith('#'))
        .filter((tag) => (attribute(tag, 'target') ?? attribute(base ?? '', 'target')) !== '_blank');
      expect(inside, path).toEqual([]);
    }
  });
});
