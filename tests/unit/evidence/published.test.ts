import Ajv2020 from 'ajv/dist/2020.js';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/lib/csv.ts';
import { evidence, measurement, sentence } from '../../../src/data/evidence/index.ts';
import { describeIntervalKind, isErrorBar, zeroWidthSentence } from '../../../src/data/evidence/interval.ts';
import { dataFiles, publishedFile } from '../../../src/data/evidence/publish.ts';
import { published } from '../../../src/data/evidence/published.ts';
import { readCsv } from '../../fixtures/csv.ts';

const json = (name: string) => JSON.parse(publishedFile(name).body);

describe('CSV', () => {
  it('brings back commas, quotes, line breaks, spaces and gaps', () => {
    const cells = ['a,b', 'say "no"', 'one\r\ntwo', ' spaced ', '', '−3', 'ü'];
    const columns = cells.map((_, index) => `c${index}`);
    const [line] = readCsv(toCsv(columns, [cells]));
    expect(Object.entries(line ?? {})).toEqual(columns.map((column, index) => [column, cells[index]]));
    expect(toCsv(['a', 'b'], [[undefined, 0]])).toBe('\uFEFFa,b\r\n,0\r\n');
  });

  it('refuses a row that does not fit its columns', () => {
    expect(() => toCsv(['a', 'b'], [[1]])).toThrow('CSV line 2 has 1 cells for 2 columns');
  });

  it('of the measurements says the same as the records', () => {
    const records = readCsv(publishedFile('measurements.csv').body);
    expect(records.map((record) => record['id'])).toEqual([...evidence.measurements.keys()]);
    for (const record of records) {
      const m = measurement(record['id'] ?? '');
      const interval = m.interval === 'not reported' ? undefined : m.interval;
      expect(record).toMatchObject({
        value: String(m.value),
        unit: m.unit,
        low: String(interval?.low ?? ''),
        high: String(interval?.high ?? ''),
        interval: interval ? describeIntervalKind(interval.kind) : 'not reported',
        n: m.n === 'not reported' ? '' : String(m.n),
        n_note: m.nOf ?? 'not reported',
        how_read: m.howRead,
        through: m.through ?? '',
        note: m.note ?? '',
        sentence: sentence(m),
      });
    }
  });

  const csvs = dataFiles.filter(({ name }) => name.endsWith('.csv'));

  it.each(csvs)('$name has numbers or nothing in its columns of numbers', ({ body }) => {
    const records = readCsv(body);
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      for (const column of ['value', 'low', 'high', 'n']) {
        expect(record[column], `${record['id']}, ${column}`).toMatch(/^(-?\d+(\.\d+)?(e-?\d+)?)?$/);
      }
    }
  });
});

describe('published JSON', () => {
  it.each(Object.keys(published))('%s.json follows the schema beside it', (name) => {
    const data = json(`${name}.json`);
    const validate = new Ajv2020({ strict: true, formats: { uri: true } }).compile(json(data.$schema));
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  });

  it('is refused by the schema when a field is missing or unknown', () => {
    const validate = new Ajv2020({ formats: { uri: true } }).compile(json('measurements.schema.json'));
    const data = json('measurements.json');
    delete data.measurements[0].n;
    expect(validate(data)).toBe(false);
    const other = json('measurements.json');
    other.measurements[0].extra = 1;
    expect(validate(other)).toBe(false);
  });

  it('is listed with its true size and checksum, linked relative to the site', () => {
    const index = json('index.json');
    expect(index).toMatchObject({ version: evidence.version, licence: 'CC-BY-4.0' });
    expect(index.files.map((file: { name: string }) => file.name)).toEqual(dataFiles.map((file) => file.name));
    for (const { name, href, bytes, sha256 } of index.files) {
      const body = Buffer.from(publishedFile(name).body);
      expect(href).toBe(`data/${name}`);
      expect(bytes).toBe(body.byteLength);
      expect(sha256).toBe(createHash('sha256').update(body).digest('hex'));
    }
  });
});

describe('intervals', () => {
  it('explain a width of zero, and only that', () => {
    const kind = 'across-runs';
    expect(zeroWidthSentence({ low: 0, high: 0, kind })).toBe(
      'The interval has no width only because every training run scored 0; that is not certainty.',
    );
    expect(zeroWidthSentence({ low: 0, high: 1, kind })).toBe('');
  });

  it('are drawn as error bars only where they are known to be that', () => {
    expect(isErrorBar({ low: 0, high: 1, kind: 'printed-95' })).toBe(true);
    expect(isErrorBar({ low: 0, high: 1, kind: 'printed-kind-not-stated' })).toBe(false);
    expect(isErrorBar({ low: 0, high: 1, kind: 'range-read-from-figure' })).toBe(false);
  });
});
