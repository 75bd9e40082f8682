import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASE, ORIGIN, SITE_DIR, SUB_DIR, SUB_ORIGIN } from '../site.ts';
import { attribute, htmlPages, tagsOf } from './html.ts';

interface Link {
  from: string;
  /** Path in the build, starting with a slash. */
  path: string;
  fragment: string;
}

const idsOf = (html: string): Set<string> => new Set(tagsOf(html).flatMap((tag) => attribute(tag, 'id') ?? []));

describe.each([
  { name: 'at a domain’s root', folder: SITE_DIR, origin: ORIGIN, base: '' },
  { name: 'under a sub-path', folder: SUB_DIR, origin: SUB_ORIGIN, base: BASE },
])('the build $name', ({ folder, origin, base }) => {
  const pages = htmlPages(folder);
  const ids = new Map(pages.map(({ path, html }) => [path, idsOf(html)]));
  const outside: string[] = [];
  const links: Link[] = pages.flatMap(({ path: from, html }) =>
    tagsOf(html).flatMap((tag) => {
      // A stranger's address, and one that scripts alone follow, are not ours to resolve.
      const named = ['href', 'src', 'component-url', 'renderer-url', 'content']
        .map((name) => attribute(tag, name))
        .filter((value): value is string => !!value && (!tag.startsWith('<meta') || value.startsWith(origin)));
      return named.flatMap((value) => {
        const url = new URL(value, origin + base + from);
        if (url.origin !== origin || !url.protocol.startsWith('http')) return [];
        if (!url.pathname.startsWith(`${base}/`)) {
          outside.push(`${from} → ${value}`);
          return [];
        }
        return [
          {
            from,
            path: decodeURIComponent(url.pathname.slice(base.length)),
            fragment: decodeURIComponent(url.hash.slice(1)),
          },
        ];
      });
    }),
  );

  it('links to itself', () => {
    expect(links.length).toBeGreaterThan(300);
  });

  it('stays under its base path', () => {
    expect(outside).toEqual([]);
  });

  it('has every page and file that it links to', () => {
    const dead = links.filter(({ path }) => {
      const file = join(folder, path);
      return path.endsWith('/')
        ? !existsSync(join(file, 'index.html'))
        : !existsSync(file) || statSync(file).isDirectory();
    });
    expect([...new Set(dead.map(({ from, path }) => `${from} → ${path}`))]).toEqual([]);
  });

  it('has every place in a page that it links to', () => {
    const dead = links.filter(({ path, fragment }) => fragment && ids.has(path) && !ids.get(path)?.has(fragment));
    expect([...new Set(dead.map(({ from, path, fragment }) => `${from} → ${path}#${fragment}`))]).toEqual([]);
  });

  it('uses no id twice in a page', () => {
    const twice = pages.flatMap(({ path, html }) => {
      const all = tagsOf(html).flatMap((tag) => attribute(tag, 'id') ?? []);
      return all.filter((id, i) => all.indexOf(id) !== i).map((id) => `${path}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  it('names in labels and popovers only ids that there are', () => {
    const dead = pages.flatMap(({ path, html }) =>
      tagsOf(html).flatMap((tag) =>
        ['aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget', 'for']
          .flatMap((name) => attribute(tag, name)?.split(/\s+/) ?? [])
          .filter((id) => !ids.get(path)?.has(id))
          .map((id) => `${path}: ${id}`),
      ),
    );
    expect(dead).toEqual([]);
  });

  it('lists its pages in the sitemap, and no embed', () => {
    const sitemap = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
      .map(([, url]) => url?.slice((origin + base).length))
      .sort();
    const expected = pages.map(({ path }) => path).filter((path) => path !== '/404.html' && !/^\/embed\/./.test(path));
    expect(listed).toEqual(expected.sort());
  });
});
