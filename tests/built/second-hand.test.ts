/** A number that we know only through others says so wherever it leaves the site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../fixtures/csv.ts';
import { getStaticPaths } from '../../src/pages/cards/[id].png.ts';
import { unpackFigure } from '../../src/lib/packed-figure.ts';
import { SITE_DIR } from '../site.ts';
import { htmlPages } from './html.ts';
import type { FigureEntry } from '../../src/data/figure/files.ts';

const read = (path: string): string => readFileSync(join(SITE_DIR, path), 'utf8');
const { sources } = JSON.parse(read('/data/sources.json')) as { sources: { id: string; read: string }[] };
const { measurements } = JSON.parse(read('/data/measurements.json')) as {
  measurements: { id: string; source: string; how_read: string; sentence: string }[];
};
const unopened = new Set(sources.filter((source) => source.read === 'secondary').map(({ id }) => id));
const ours = measurements.filter(({ source, how_read }) => unopened.has(source) || how_read === 'second-hand');
const ids = new Set(ours.map(({ id }) => id));
const figures = JSON.parse(read('/figures/index.json')) as FigureEntry[];

/** The text from the heading before an element to the next heading. */
function sectionOf(element: Element): string {
  let top = element;
  while (top.parentElement && !top.parentElement.matches('article, main, section')) top = top.parentElement;
  let [first, text] = [top, ''];
  while (first.previousElementSibling && !first.matches('h1, h2')) first = first.previousElementSibling;
  for (
    let one: Element | null = first;
    one && (one === first || !one.matches('h1, h2'));
    one = one.nextElementSibling
  ) {
    text += ` ${one.textContent}`;
  }
  return text;
}

describe('numbers of sources that nobody here opened', () => {
  it('are there to be looked at', () => {
    expect(ours.length).toBeGreaterThan(0);
  });

  it.each(ours)('$id says so in JSON, in its sentence and on its page', ({ id, how_read, sentence }) => {
    expect(how_read).toBe('second-hand');
    expect(sentence).toContain('second-hand, through');
    const { document } = parseHTML(read(`/data/${id}/index.html`));
    expect(document.querySelector('[data-note-text]')?.textContent).toContain('second-hand, through');
    expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toContain('second-hand');
    const copies = [...document.querySelectorAll('[data-copy] code')].map((code) => code.textContent);
    expect(copies.length).toBeGreaterThan(0);
    for (const copy of copies) expect(copy).toMatch(/second-hand|known to us only through/i);
  });

  it('say so in every line of every CSV file, and no other line does', () => {
    const files = ['/data/measurements.csv', ...figures.map(({ csv }) => csv)];
    const lines = files.flatMap((file) => readCsv(read(file))).filter((line) => line['how_read'] !== undefined);
    expect(lines.length).toBeGreaterThan(measurements.length);
    for (const line of lines) {
      const id = line['measurement'] ?? line['id'] ?? '';
      expect(line['how_read'] === 'second-hand', id).toBe(ids.has(id));
      expect(line['through'] !== '', id).toBe(ids.has(id));
    }
  });

  it('say so in what a chart reads out, whatever its state', () => {
    let seen = 0;
    for (const { page, json, states } of figures) {
      const { rows: own = [] } = JSON.parse(read(json)) as { rows?: { measurement: { id: string } }[] };
      for (const path of [page, ...states.map((state) => state.page)]) {
        const { document } = parseHTML(read(`${path}index.html`));
        const props = document.querySelector('astro-island[props]')?.getAttribute('props') ?? '';
        const { packed } = JSON.parse(props) as { packed: [kind: number, text: string] };
        const { rows } = unpackFigure(packed[1]);
        expect(rows.length, path).toBe(own.length);
        rows.forEach(({ secondHand = false }, i) => {
          const { id } = own[i]!.measurement;
          expect(secondHand, `${path} ${id}`).toBe(ids.has(id));
        });
        seen += rows.length;
      }
    }
    expect(seen).toBeGreaterThan(500);
  });

  it('say so in title, badge, description, quote line, picture, alternative text and oEmbed of a figure they make', () => {
    const made = figures.filter(({ json }) => {
      const { rows } = JSON.parse(read(json)) as { rows: { measurement: { id: string } }[] };
      return rows.some(({ measurement }) => ids.has(measurement.id));
    });
    expect(made.length).toBeGreaterThan(0);
    for (const figure of made) {
      const { document } = parseHTML(read(`${figure.page}index.html`));
      const content = (name: string): string => document.querySelector(`meta[${name}]`)?.getAttribute('content') ?? '';
      expect(document.querySelector('.badge')?.textContent).toContain('second-hand');
      for (const said of [content('name="description"'), content('property="og:description"')]) {
        expect(said, figure.id).toContain('second-hand');
      }
      const copied = [...document.querySelectorAll('.figure-actions [data-copy] code')].map((code) => code.textContent);
      const [quoted] = copied.filter((text) => text?.includes('Source: '));
      expect(quoted, figure.id).toContain('second-hand');
      expect(copied.find((text) => text?.includes('<img'))).toContain('second-hand');
      expect(document.querySelector('svg.chart title')?.textContent).toContain('second-hand');
      expect((JSON.parse(read(figure.oembed)) as { title: string }).title).toContain('second-hand');
      for (const file of [figure.svg, figure.svgDark])
        expect(read(file), file).toMatch(/second-hand[\s\S]*\(second-hand\)/);
      const card = getStaticPaths().find(({ params }) => params.id === `figure-${figure.id}`)?.props.words;
      expect(card?.kicker, figure.id).toContain('second-hand');
      expect(`${card?.title} ${card?.quote}`).toContain('second-hand');
    }
  });

  it('say so in each citation of a source that nobody here opened', () => {
    for (const { bib, ris, csl } of figures) {
      const [entries, records] = [read(bib).split(/\n(?=@)/), read(ris).split(/\nER {2}-/)];
      for (const id of unopened) {
        const entry = entries.find((text) => text.startsWith(`@`) && text.includes(`{${id},`));
        if (entry === undefined) continue;
        expect(entry, `${bib} ${id}`).toMatch(/note = \{.*second-hand/);
        expect(
          records.some((text) => text.includes('second-hand')),
          `${ris} ${id}`,
        ).toBe(true);
        const item = (JSON.parse(read(csl)) as { id: string; note?: string }[]).find((one) => one.id === id);
        expect(item?.note, `${csl} ${id}`).toContain('second-hand');
      }
    }
  });

  it('say so where a sentence names them: grades, facts for the press', () => {
    let named = 0;
    for (const { csv } of figures) {
      for (const { measurements = '', statement } of readCsv(read(csv))) {
        if (!measurements.split('; ').some((id) => ids.has(id))) continue;
        expect(statement, csv).toContain('second-hand');
        named += 1;
      }
    }
    expect(named).toBeGreaterThan(0);
    const { facts } = JSON.parse(read('/press/facts.json')) as {
      facts: { sentence: string; source: string; measurements: { id: string; howRead: string }[] }[];
    };
    for (const { sentence, source, measurements: on } of facts) {
      for (const { id, howRead } of on) expect(howRead === 'second-hand', id).toBe(ids.has(id));
      if (on.some(({ id }) => ids.has(id))) expect(`${sentence} ${source}`).toContain('second-hand');
    }
  });

  it('say so on every page that prints them: in their row, or in their section of the text', () => {
    let printed = 0;
    for (const { path, html } of htmlPages(SITE_DIR).filter((page) => !page.path.startsWith('/data/'))) {
      if (!ours.some(({ id }) => html.includes(`/data/${id}/`))) continue;
      const { document } = parseHTML(html);
      for (const link of document.querySelectorAll('main a[href^="/data/"], body a.num')) {
        const id = /^\/data\/([^/#]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
        if (!ids.has(id)) continue;
        const around = link.closest('tr, [data-act], figure') ?? sectionOf(link);
        expect(typeof around === 'string' ? around : around.textContent, `${path} ${id}`).toMatch(/second-hand/i);
        printed += 1;
      }
    }
    expect(printed).toBeGreaterThan(20);
  });

  it('say so in the table of all numbers and in the tables of figures', () => {
    const pages = figures.map(({ page }) => page);
    for (const page of ['/data/', ...pages]) {
      const { document } = parseHTML(read(`${page}index.html`));
      for (const row of document.querySelectorAll('tbody tr')) {
        const link = row.querySelector('a[href^="/data/"]')?.getAttribute('href') ?? '';
        const id = /^\/data\/([^/#]+)\/$/.exec(link)?.[1];
        if (id !== undefined && ids.has(id)) expect(row.textContent, `${page} ${id}`).toContain('second-hand');
      }
    }
  });
});
