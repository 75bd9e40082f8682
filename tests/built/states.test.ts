/** What is carried away of a figure in a named state is of that state: no chart of 6 under a headline of 20. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { SITE_DIR } from '../site.ts';
import type { FigureEntry } from '../../src/data/figure/files.ts';

const read = (path: string): string => readFileSync(join(SITE_DIR, path), 'utf8');
const figures = JSON.parse(read('/figures/index.json')) as FigureEntry[];
const states = figures.flatMap((figure) => figure.states.map((state) => ({ figure, ...state })));
const spoken = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

it('there are states to look at', () => expect(states.length).toBeGreaterThan(15));

describe.each(states)('$page', ({ figure, id, title, page, embed, png, svg }) => {
  const { document } = parseHTML(read(`${page}index.html`));
  const { quote } = (JSON.parse(read(figure.json)) as { states: { id: string; quote: string }[] }).states.find(
    (state) => state.id === id,
  ) ?? { quote: '' };
  const content = (name: string): string => document.querySelector(`meta[${name}]`)?.getAttribute('content') ?? '';

  it('has its own title as heading, for link previews, in every drawing and in its embed', () => {
    expect(spoken(document.querySelector('h1')?.textContent)).toBe(title);
    expect(content('property="og:title"')).toBe(title);
    expect(content('property="og:description"')).toBe(quote);
    const inside = parseHTML(read(`${embed}index.html`)).document;
    expect(spoken(inside.querySelector('h1')?.textContent)).toBe(title);
    for (const drawn of [document, inside]) {
      const titles = [...drawn.querySelectorAll('svg.chart title')].map((one) => one.textContent);
      expect(new Set(titles)).toEqual(new Set([title]));
    }
    expect(spoken(parseHTML(read(svg)).document.querySelector('title')?.textContent)).toBe(title);
  });

  it('gives codes, citation, quote line and pictures of its own', () => {
    const actions = document.querySelector('.figure-actions')!;
    const copied = [...actions.querySelectorAll('[data-copy] code')].map((code) => code.textContent ?? '');
    const frames = copied.filter((text) => text.includes('<iframe'));
    expect(frames).toHaveLength(3);
    for (const frame of frames) {
      expect(frame).toContain(`${embed}"`);
      expect(parseHTML(frame).document.querySelector('iframe')?.getAttribute('title')).toBe(title);
    }
    const picture = parseHTML(copied.find((text) => text.includes('<img')) ?? '').document;
    expect(picture.querySelector('img')?.getAttribute('src')).toContain(png);
    expect(picture.querySelector('img')?.getAttribute('alt')).toBe(quote);
    expect(picture.querySelector('a')?.getAttribute('href')).toContain(page);
    const links = [...actions.querySelectorAll('a[download]')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining([png, svg]));
    expect(links).not.toContain(figure.png);
    const credit = copied.find((text) => text.includes('Source: '));
    if (figure.badge === 'published') expect(credit?.startsWith(quote.replace(/\.$/, ''))).toBe(true);
    for (const text of copied) expect(text).not.toContain(figure.title.replace(/\.$/, ''));
  });

  it('answers oEmbed with its own title and frame', () => {
    const path = new URL(document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? '')
      .pathname;
    const answer = JSON.parse(read(path)) as { title: string; html: string; thumbnail_url: string };
    expect(answer.title).toBe(title);
    expect(answer.html).toContain(`${embed}"`);
    expect(answer.thumbnail_url).toContain(`--${id}.png`);
  });
});
