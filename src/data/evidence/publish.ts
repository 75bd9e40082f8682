/** The files under /data/: their names, what they hold, and their text. The routes only hand them out. */
import words from '../../../content/strings/data-files.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import { checksum } from './checksums.ts';
import { TINY_MODEL_SENTENCE } from '../tiny-model/about.ts';
import { evidence, records, sentence, tinyModel } from './index.ts';
import { jsonSchema } from './json-schema.ts';
import { measurementsCsv } from './measurement-table.ts';
import { publishedMeasurement } from './publish-measurement.ts';
import { DATA_LICENCE, published } from './published.ts';
import type { PublishedName } from './published.ts';

export interface PublishedFile {
  /** File name under /data/. */
  name: string;
  title: string;
  mediaType: string;
  body: string;
}

/** Sent with each media type so that a browser shows the right letters. */
const JSON_TYPE = 'application/json; charset=utf-8';
const CSV_TYPE = 'text/csv; charset=utf-8; header=present';
const SCHEMA_TYPE = 'application/schema+json; charset=utf-8';

const titles: Record<PublishedName, string> = words.titles;

const list = <Item>(records: ReadonlyMap<string, Item>): Item[] => [...records.values()];
const pretty = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;

const contents: Record<PublishedName, () => Record<string, unknown>> = {
  measurements: () => ({ measurements: list(evidence.measurements).map((m) => publishedMeasurement(m, records)) }),
  sources: () => ({ sources: list(evidence.sources) }),
  questions: () => ({
    questions: list(evidence.questions),
    variants: list(evidence.variants),
    conditions: list(evidence.conditions),
    judges: list(evidence.judges),
  }),
  dimensions: () =>
    Object.fromEntries(Object.entries(evidence.dimensions).map(([name, records]) => [name, list<unknown>(records)])),
  timeline: () => ({ timeline: list(evidence.timeline) }),
  'fact-check': () => ({ claims: list(evidence.factCheck) }),
  'claims-strength': () => ({
    tests: list(evidence.tests),
    claims: list(evidence.gradedClaims),
    gradings: list(evidence.gradings),
  }),
  'tiny-model': () => ({
    note: TINY_MODEL_SENTENCE,
    source: tinyModel.source,
    files: tinyModel.files.map((file) => ({ ...file, name: `${file.name}.json` })),
    measurements: list(tinyModel.measurements).map((m) => publishedMeasurement(m, records)),
  }),
};

function jsonFile(name: PublishedName): PublishedFile {
  const { version, updated } = evidence;
  const head = { $schema: `${name}.schema.json`, version, updated, licence: DATA_LICENCE };
  return {
    name: `${name}.json`,
    title: titles[name],
    mediaType: JSON_TYPE,
    body: pretty({ ...head, ...contents[name]() }),
  };
}

function schemaFile(name: PublishedName): PublishedFile {
  return {
    name: `${name}.schema.json`,
    title: message(words.schemaOf, { name: `${name}.json` }),
    mediaType: SCHEMA_TYPE,
    body: pretty(jsonSchema(name)),
  };
}

function buildDataFiles(): PublishedFile[] {
  const names = Object.keys(published) as PublishedName[];
  const csv: PublishedFile = {
    name: 'measurements.csv',
    title: words.csv,
    mediaType: CSV_TYPE,
    body: measurementsCsv(evidence.measurements.values(), sentence),
  };
  const tinyCsv: PublishedFile = {
    name: 'tiny-model.csv',
    title: words.tinyCsv,
    mediaType: CSV_TYPE,
    body: measurementsCsv(tinyModel.measurements.values(), sentence),
  };
  const [first, ...others] = names.map(jsonFile);
  return [...(first ? [first] : []), csv, ...others, tinyCsv, ...names.map(schemaFile)];
}

/** The data files, without the index. */
export const dataFiles: readonly PublishedFile[] = buildDataFiles();

/** index.json: version, licence, and every data file with its size and SHA-256. Links are relative to the site. */
function indexFile(): PublishedFile {
  const { version, updated } = evidence;
  const files = dataFiles.map(({ name, title, mediaType, body }) => ({
    name,
    title,
    href: `data/${name}`,
    mediaType: mediaType.split(';')[0],
    ...checksum(body),
  }));
  return {
    name: 'index.json',
    title: words.index,
    mediaType: JSON_TYPE,
    body: pretty({ version, updated, licence: DATA_LICENCE, files }),
  };
}

/** Every file under /data/. */
export const publishedFiles: readonly PublishedFile[] = [...dataFiles, indexFile()];

/** The published file with this name. @throws when there is none. */
export function publishedFile(name: string): PublishedFile {
  const file = publishedFiles.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`No data file is called "${name}".`);
  return file;
}
