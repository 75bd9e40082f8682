import { bibtexOurs, bibtexSource } from '../citation.ts';
import type { Evidence } from '../evidence/parse.ts';
import { publishedMeasurement } from '../evidence/publish-measurement.ts';
import { TEXT_LICENCE } from '../../lib/site.ts';
import { TINY_MODEL_SENTENCE, withAddress } from '../tiny-model/about.ts';
import { figurePaths } from './files.ts';
import type { Figure } from './parse.ts';
import { tableRows } from './table.ts';

/** A figure with its data as one JSON document: the caption's facts, every row or statement, every source in full. */
export function figureJson(figure: Figure, evidence: Evidence): object {
  const { rows: _, statements, ...record } = figure;
  return {
    ...record,
    ...(figure.badge === 'tiny-model' && { note: TINY_MODEL_SENTENCE }),
    licence: TEXT_LICENCE,
    version: evidence.version,
    rows: tableRows(figure, evidence).map(({ measurement }, i) => ({
      ...figure.rows[i],
      measurement: publishedMeasurement(measurement, evidence),
    })),
    ...(statements.length > 0 && { statements }),
    sources: figure.sources.map((id) => evidence.sources.get(id)),
  };
}

/** BibTeX of the figure and of every study behind it. `absolute` gives the full address of a path. */
export function figureBib(figure: Figure, evidence: Evidence, absolute: (path: string) => string): string {
  const ours = bibtexOurs({
    title: figure.title,
    url: absolute(figurePaths(figure.id).page),
    updated: figure.updated,
    key: `one-bad-lesson-${figure.id}`,
  });
  const sources = figure.sources.flatMap((id) => evidence.sources.get(id) ?? []);
  return [ours, ...sources.map((source) => bibtexSource(withAddress(source, absolute)))].join('\n');
}
