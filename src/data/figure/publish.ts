import { bibtex, itemOfOurs, itemOfSource, ris, type CslItem } from '../citation.ts';
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

/** The figure and every study behind it, as items to cite. `absolute` gives the full address of a path. */
export function figureItems(figure: Figure, evidence: Evidence, absolute: (path: string) => string): CslItem[] {
  const ours = itemOfOurs({
    title: figure.title,
    url: absolute(figurePaths(figure.id).page),
    updated: figure.updated,
    key: `one-bad-lesson-${figure.id}`,
    version: evidence.version,
  });
  const sources = figure.sources.flatMap((id) => evidence.sources.get(id) ?? []);
  return [ours, ...sources.map((source) => itemOfSource(withAddress(source, absolute)))];
}

/** BibTeX of the figure and of every study behind it. */
export function figureBib(figure: Figure, evidence: Evidence, absolute: (path: string) => string): string {
  return bibtex(figureItems(figure, evidence, absolute));
}

/** The same as RIS, for reference managers. */
export function figureRis(figure: Figure, evidence: Evidence, absolute: (path: string) => string): string {
  return ris(figureItems(figure, evidence, absolute));
}
