/** A number that we know only through others says so wherever it leaves the site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../fixtures/csv.ts';
import { SITE_DIR } from '../site.ts';
import type { FigureEntry } from '../../src/data/figure/files.ts';

const read = (path: string): string => readFileSync(join(SITE_DIR, path), 'utf8');
const { sources } = JSON.parse(read('/data/sources.json')) as { sources: { id: string; read: string }[] };
const { measurements } = JSON.parse(read('/data/measurements.json')) as {
  measurements: { id: string; source: string; how_read: string; sentence: string }[];
};
const unopened = new Set(sources.filter((source) => source.read === 'secondary').map(({ id }) => id));
const ours = measurements.filter(({ source, how_read }) => unopened.has(source) || how_read === 'second-hand');
const ids = new Set(ours.map(({ id }) => id));

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
    const figures = JSON.parse(read('/figures/index.json')) as FigureEntry[];
    const files = ['/data/measurements.csv', ...figures.map(({ csv }) => csv)];
    const lines = files.flatMap((file) => readCsv(read(file))).filter((line) => line['how_read'] !== undefined);
    expect(lines.length).toBeGreaterThan(measurements.length);
    for (const line of lines) {
      const id = line['measurement'] ?? line['id'] ?? '';
      expect(line['how_read'] === 'second-hand', id).toBe(ids.has(id));
      expect(line['through'] !== '', id).toBe(ids.has(id));
    }
  });

  it('say so in the table of all numbers and in the tables of figures', () => {
    const pages = (JSON.parse(read('/figures/index.json')) as FigureEntry[]).map(({ page }) => page);
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
