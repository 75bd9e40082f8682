import { describe, expect, it } from 'vitest';
import { figureEntry } from '../../../src/export/entry.ts';
import { records, measurement } from '../../../src/data/evidence/index.ts';
import { figureData } from '../../../src/data/figure/figure-data.ts';
import { rowAt } from '../../../src/lib/figure-data.ts';
import { figurePaths } from '../../../src/data/figure/files.ts';
import { figures } from '../../../src/data/figure/index.ts';
import { figureBib, figureJson } from '../../../src/data/figure/publish.ts';
import { figureCsv, statementRows, tableRows } from '../../../src/data/figure/table.ts';
import { embedLine, isMeasured } from '../../../src/data/embed-heights.ts';
import { heightAt } from '../../../src/lib/embed/column.ts';
import { fillText, namedMeasurements } from '../../../src/data/figure/text.ts';
import { readCsv } from '../../fixtures/csv.ts';

const absolute = (path: string): string => `https://example.org${path}`;

describe.each([...figures.entries()])('files of %s', (id, figure) => {
  const rows = tableRows(figure, records);
  const statements = statementRows(figure, records);
  const csv = readCsv(figureCsv(figure, records));
  const json = figureJson(figure, records) as {
    rows: { measurement: { id: string; value: number; unit: string; interval: unknown; n: unknown } }[];
    statements?: { id: string; text: string; sources: string[] }[];
    sources: { id: string }[];
  };

  it('have the same rows in the same order in drawing data, table, CSV and JSON', () => {
    const ids = figure.rows.map((row) => row.measurement);
    expect(rows.map((row) => row.measurement.id)).toEqual(ids);
    if (ids.length > 0) expect(csv.map((line) => line['measurement'])).toEqual(ids);
    expect(json.rows.map((row) => row.measurement.id)).toEqual(ids);
    expect(figureData(figure, measurement).rows.map((row) => row.id)).toEqual(ids);
  });

  it('give no two columns of the CSV one name', () => {
    const columns = figureCsv(figure, records).split('\r\n', 1)[0]?.split(',') ?? [];
    expect(columns.filter((name, i) => columns.indexOf(name) !== i)).toEqual([]);
  });

  it('have the same statements in the same order in drawing data, table, CSV and JSON', () => {
    const said = figure.statements.map(({ id, text }) => ({ id, text }));
    expect(statements.map(({ statement: { id, text } }) => ({ id, text }))).toEqual(said);
    expect(figureData(figure, measurement).statements.map(({ id, text }) => ({ id, text }))).toEqual(said);
    expect((json.statements ?? []).map(({ id, text }) => ({ id, text }))).toEqual(said);
    if (said.length > 0) expect(csv.map(({ id, statement }) => ({ id, text: statement }))).toEqual(said);
    for (const { sources } of statements) expect(sources.length).toBeGreaterThan(0);
  });

  it('have the same values, intervals and samples', () => {
    rows.forEach(({ measurement: m }, i) => {
      const line = csv[i]!;
      const { low, high } = m.interval === 'not reported' ? { low: '', high: '' } : m.interval;
      const n = m.n === 'not reported' ? '' : m.n;
      expect([line['value'], line['unit'], line['low'], line['high'], line['n']]).toEqual(
        [m.value, m.unit, low, high, n].map(String),
      );
      expect(json.rows[i]?.measurement).toMatchObject({ value: m.value, unit: m.unit, interval: m.interval, n: m.n });
    });
  });

  it('never leave value, interval, what n counts, how it was read, source or place empty', () => {
    for (const line of rows.length > 0 ? csv : []) {
      for (const column of [
        'value',
        'unit',
        'interval',
        'n_note',
        'model',
        'condition',
        'how_read',
        'source',
        'place',
      ]) {
        expect(line[column], `${line['measurement']}, ${column}`).toBeTruthy();
      }
    }
  });

  it('name in the CSV each row’s keys in the words of the page', () => {
    const words = Object.values(figure.dimensions).map(({ values }) => Object.values(values));
    for (const { keys } of [...rows, ...statements]) keys.forEach((key, i) => expect(words[i]).toContain(key));
  });

  it('have each source in full, and each in the BibTeX file', () => {
    const bib = figureBib(figure, records, absolute);
    expect(json.sources.map((source) => source.id)).toEqual(figure.sources);
    for (const source of figure.sources) expect(bib).toMatch(new RegExp(`@\\w+\\{${source},`));
    expect(bib).toContain(`https://example.org/figures/${id}/`);
  });

  it('are announced under addresses that begin with a slash, with a height that holds the drawing', () => {
    const entry = figureEntry(figure);
    expect(Object.values(figurePaths(id)).every((path) => path.startsWith('/') && path.includes(id))).toBe(true);
    expect(isMeasured(id), 'run npm run measure:embeds').toBe(true);
    expect(entry.height).toBe(heightAt(embedLine(id), entry.width));
    expect(heightAt(embedLine(id), 360)).toBeGreaterThan(entry.height);
  });

  it('says nothing in braces to a reader', () => {
    const texts = [figure.title, figure.measure, figure.interval, figure.n, ...figure.caveats];
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
  });
});

describe('rowAt', () => {
  it('names figure and keys when there is no such row', () => {
    const [figure] = figures.values();
    expect(() => rowAt(figureData(figure!, measurement), { group: 'nobody' })).toThrow(
      `figure ${figure!.id} has no row with {"group":"nobody"}`,
    );
  });
});

describe('numbers in texts', () => {
  it('lists the measurements that a text names', () => {
    expect(namedMeasurements('From {a-1} to {b_2:value}, {c:interval}.')).toEqual(['a-1', 'b_2', 'c']);
    expect(namedMeasurements('No number { here }.')).toEqual([]);
  });

  it.each([
    ['{main-gpt4o-insecure-20:value}', '20'],
    ['{main-gpt4o-insecure-20:quantity}', '20%'],
    ['{main-insecure-increase-198:value}', '19.8'],
    ['{main-insecure-increase-198:whole}', '20'],
    ['{main-insecure-increase-198:quantity}', '19.8 points'],
  ])('fills %s', (text, filled) => {
    expect(fillText(`of ${text}.`, measurement)).toBe(`of ${filled}.`);
  });

  it('says so where the source does not report a number', () => {
    const silent = [...records.measurements.values()].find((m) => m.n === 'not reported' && m.interval === m.n);
    expect(fillText(`{${silent?.id}:n}, {${silent?.id}:interval}`, measurement)).toBe('not reported, not reported');
  });
});
