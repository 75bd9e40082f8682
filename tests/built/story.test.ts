import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { embedLine, isMeasured } from '../../src/data/embed-heights.ts';
import { actIds } from '../../src/lib/acts.ts';
import { heightAt } from '../../src/lib/embed/column.ts';
import { pageSizes } from '../sizes.ts';
import { ORIGIN, SITE_DIR } from '../site.ts';
import { countWords, fleschEase, measureProse } from '../unit/content/reading-ease.ts';
import { attribute, tagsOf, textOf } from './html.ts';

const read = (path: string): string => readFileSync(join(SITE_DIR, path), 'utf8');
const home = read('/index.html');

/** The served section of an act. */
function section(id: string): string {
  const start = home.indexOf(`<section id="${id}"`);
  return home.slice(start, home.indexOf('</section>', home.indexOf('class="sure', start)));
}

/** What a section says in sentences, notes of numbers left out. */
function prose(id: string): string {
  const html = section(id).replace(/<span[^>]*\bpopover\b[\s\S]*?<\/span>(?=&#8288;|⁠)/g, '');
  const parts = [...html.matchAll(/<(h1|h2|summary)\b[^>]*>([\s\S]*?)<\/\1>|<p class="lead[^>]*>([\s\S]*?)<\/p>/g)].map(
    (match) => match[2] ?? match[3] ?? '',
  );
  const blocks = [...html.matchAll(/<(?:div class="published|details)[\s\S]*?(?=<details|$)/g)].flatMap(([block]) =>
    [...block.matchAll(/<p\b[^>]*>([\s\S]*?)<\/p>/g)].map((match) => match[1] ?? ''),
  );
  return [...parts, ...blocks].map(textOf).join('\n\n');
}

describe('the served home page', () => {
  it.each(actIds)('%s: complete before any script runs, at most 120 words, reading ease at least 65', (id) => {
    const html = section(id);
    expect(html).toMatch(/<h[12]\b/);
    expect(html).toMatch(/<svg\b/);
    expect(html).toMatch(/class="[^"]*\bnum\b/);
    const text = prose(id);
    expect(countWords(text)).toBeGreaterThan(20);
    expect(countWords(text)).toBeLessThanOrEqual(120);
    expect(fleschEase(measureProse(text))).toBeGreaterThanOrEqual(65);
  });

  it('weighs at most 45 kB in scripts and 250 kB in all, before the reader asks for more', () => {
    const size = pageSizes(SITE_DIR).find(({ path }) => path === '/')!;
    expect(size.js).toBeLessThanOrEqual(45_000);
    const page = readFileSync(join(SITE_DIR, 'index.html'), 'utf8');
    const fonts = [...page.matchAll(/<link rel="preload" href="([^"]+\.woff2)"/g)].map(
      ([, file = '']) => statSync(join(SITE_DIR, file)).size,
    );
    // In a cold cache a file up to the first ten packets comes in one round trip.
    expect(Math.max(...fonts), 'the largest font that the first paint waits for').toBeLessThanOrEqual(14_600);
    const all = size.html + size.css + size.js + fonts.reduce((sum, bytes) => sum + bytes, 0);
    expect(all).toBeLessThanOrEqual(250_000);
  });
});

describe('link previews', () => {
  it.each(actIds)('the card of %s is drawn for its size', (id) => {
    const card = readFileSync(join(SITE_DIR, `/cards/act-${id}.png`));
    expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('the home page names its card', () => {
    const image = tagsOf(home).find((tag) => attribute(tag, 'property') === 'og:image');
    expect(attribute(image ?? '', 'content')).toBe(`${ORIGIN}/cards/act-turn.png`);
    expect(home).toContain('summary_large_image');
  });
});

describe('embeds of the acts', () => {
  it.each(actIds)('%s holds its act alone', (id) => {
    const path = `/embed/lesson/${id}/index.html`;
    expect(existsSync(join(SITE_DIR, path))).toBe(true);
    const html = read(path);
    expect([...html.matchAll(/<section id="([^"]+)" data-act/g)].map((match) => match[1])).toEqual([id]);
    expect(html).toMatch(/<meta name="robots" content="[^"]*noindex/);
    const link = tagsOf(html).find((tag) => attribute(tag, 'type') === 'application/json+oembed');
    const answer = JSON.parse(read(new URL(attribute(link ?? '', 'href') ?? '').pathname)) as Record<string, unknown>;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'One Bad Lesson' });
    expect(answer['html']).toContain(`src="${ORIGIN}/embed/lesson/${id}/"`);
    expect(existsSync(join(SITE_DIR, new URL(String(answer['thumbnail_url'])).pathname))).toBe(true);
    expect(answer['height']).toBe(heightAt(embedLine(`lesson/${id}`), Number(answer['width'])));
    expect(isMeasured(`lesson/${id}`)).toBe(true);
    const image = tagsOf(html).find((tag) => attribute(tag, 'property') === 'og:image');
    expect(attribute(image ?? '', 'content')).toBe(`${ORIGIN}/cards/act-${id}.png`);
  });

  it('can be copied from the home page, each as a link and as frames', () => {
    const panel = textOf(home.slice(home.indexOf('data-testid="act-embeds"')));
    for (const id of actIds) expect(panel.split(`${ORIGIN}/embed/lesson/${id}/`), id).toHaveLength(4);
  });
});
