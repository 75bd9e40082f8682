import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SITE_DIR } from '../site.ts';
import { attribute, htmlPages, tagsOf } from './html.ts';

const pages = htmlPages(SITE_DIR).map(({ path, html }) => ({ path, html, tags: tagsOf(html) }));

describe('what is served keeps to its own policy', () => {
  it('allows our own origin on every page, and nothing that turns text into a script', () => {
    for (const { path, tags } of pages) {
      const meta = tags.find((tag) => /http-equiv="content-security-policy"/i.test(tag)) ?? '';
      const policy = attribute(meta, 'content') ?? '';
      expect(policy, path).toContain("default-src 'self'");
      for (const kind of ['script-src', 'style-src', 'connect-src', 'img-src', 'font-src']) {
        const rule = policy.split(';').find((part) => part.trim().startsWith(kind)) ?? '';
        expect(rule, `${path} ${kind}`).toContain("'self'");
        // WebAssembly of our own origin (search, the model) may be compiled; text never becomes a script.
        expect(rule.replace("'wasm-unsafe-eval'", ''), `${path} ${kind}`).not.toMatch(/unsafe-|https?:|\*/);
      }
    }
  });

  it('names each script and style that stands in a page by what is in it', () => {
    for (const { path, html } of pages) {
      const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
      const parts = [...html.matchAll(/<(?:script|style)>([\s\S]*?)<\/(?:script|style)>/g)].map(
        ([, text = '']) => text,
      );
      for (const part of parts) {
        expect(policy, `${path} ${part.slice(0, 40)}`).toContain(createHash('sha256').update(part).digest('base64'));
      }
    }
  });

  it('carries no style and no handler in an attribute, which the policy would refuse', () => {
    for (const { path, tags } of pages) {
      const refused = tags.filter((tag) => /\s(style|on[a-z]+)=/.test(tag.replace(/"[^"]*"/g, '""')));
      expect(refused, path).toEqual([]);
    }
  });
});
