import { zipSync, strToU8, type Zippable } from 'fflate';
import dictionary from '../../content/strings/data-dictionary.json' with { type: 'json' };
import words from '../../content/strings/zip.json' with { type: 'json' };
import { citationLine, itemOfSource } from '../data/citation.ts';
import { records } from '../data/evidence/index.ts';
import { badgeLabel } from '../data/figure/badge.ts';
import { figurePaths } from '../data/figure/files.ts';
import { figureById } from '../data/figure/index.ts';
import type { Figure } from '../data/figure/parse.ts';
import { figureBib, figureItems, figureJson, figureRis } from '../data/figure/publish.ts';
import { figureCsv } from '../data/figure/table.ts';
import { TINY_MODEL_SENTENCE } from '../data/tiny-model/about.ts';
import { toCsv } from '../lib/csv.ts';
import { message } from '../lib/message.ts';
import { SITE_NAME, TEXT_LICENCE } from '../lib/site.ts';
import { figurePng, printedAddress, renderSvg, slidePng } from './render.ts';

type Absolute = (path: string) => string;

/** Pictures are packed already. */
const STORED = { level: 0 } as const;

/** Everything about one figure: data, dictionary, pictures, citations, licence and provenance. */
export function figureZip(id: string, absolute: Absolute): Uint8Array {
  return zipSync(figureFiles(figureById(id), absolute), { mtime: new Date(figureById(id).updated) });
}

/** The same for many figures, one folder each. */
export function figuresZip(ids: readonly string[], absolute: Absolute): Uint8Array {
  const folders = ids.map((id) => [id, figureFiles(figureById(id), absolute)]);
  const readme = message(words.all, {
    site: SITE_NAME,
    licence: TEXT_LICENCE.name,
    licenceUrl: TEXT_LICENCE.url,
    address: absolute('/figures/'),
    version: records.version,
  });
  return zipSync(
    { 'README.txt': strToU8(readme), ...(Object.fromEntries(folders) as Zippable) },
    { mtime: new Date(records.updated) },
  );
}

function figureFiles(figure: Figure, absolute: Absolute): Zippable {
  const { id } = figure;
  const address = printedAddress(id, absolute);
  const csv = figureCsv(figure, records);
  return {
    'README.txt': strToU8(readme(figure, absolute)),
    'data-dictionary.csv': strToU8(dataDictionary(figure, csv)),
    [`${id}.csv`]: strToU8(csv),
    [`${id}.json`]: strToU8(`${JSON.stringify(figureJson(figure, records), null, 2)}\n`),
    [`${id}.bib`]: strToU8(figureBib(figure, records, absolute)),
    [`${id}.ris`]: strToU8(figureRis(figure, records, absolute)),
    [`${id}.svg`]: strToU8(renderSvg({ id, address })),
    [`${id}-dark.svg`]: strToU8(renderSvg({ id, theme: 'dark', address })),
    [`${id}.png`]: [figurePng({ id, address }), STORED],
    [`${id}-1920x1080.png`]: [slidePng({ id, address }), STORED],
  };
}

function readme(figure: Figure, absolute: Absolute): string {
  const [ours] = figureItems(figure, records, absolute);
  const sources = figure.sources.flatMap((source) => records.sources.get(source) ?? []);
  return message(words.readme, {
    id: figure.id,
    title: figure.title,
    measure: figure.measure,
    badge: badgeLabel(figure),
    note: figure.badge === 'tiny-model' ? TINY_MODEL_SENTENCE : '',
    caveats: figure.caveats.map((caveat) => `  ${caveat}`).join('\n'),
    interval: figure.interval,
    n: figure.n,
    citation: citationLine(ours!, 'apa'),
    sources: sources.map((source) => `  ${citationLine(itemOfSource(source), 'apa')}`).join('\n'),
    licence: TEXT_LICENCE.name,
    licenceUrl: TEXT_LICENCE.url,
    address: absolute(figurePaths(figure.id).page),
    version: records.version,
    updated: figure.updated,
  });
}

/** What each column of the figure's CSV means. @throws on a column that no one has explained */
export function dataDictionary(figure: Figure, csv: string): string {
  const meanings: Record<string, string> = dictionary;
  const columns = (csv.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '').split(',');
  return toCsv(
    [words.column, words.meaning],
    columns.map((column) => {
      const dimension = figure.dimensions[column] ?? figure.dimensions[column.replace(/^figure_/, '')];
      if (dimension && (figure.dimensions[column] || column.startsWith('figure_'))) {
        const values = Object.values(dimension.values).join('; ');
        return [column, message(words.dimension, { label: dimension.label, values })];
      }
      const meaning = meanings[column];
      if (!meaning) throw new Error(`no meaning for the column "${column}" in content/strings/data-dictionary.json`);
      return [column, meaning];
    }),
  );
}
