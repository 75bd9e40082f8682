/** Citations in every form, made from records by Citation.js. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import words from '../../content/strings/citation.json' with { type: 'json' };
import figureWords from '../../content/strings/figure.json' with { type: 'json' };
import { message } from '../lib/message.ts';
import { SITE_NAME } from '../lib/site.ts';
import type { Source } from './evidence/schema.ts';
import { CHICAGO } from './citation/chicago.ts';
import { itemOfOurs, itemOfSource, type Citable, type CslItem } from './citation/csl-item.ts';

export { itemOfOurs, itemOfSource, type Citable, type CslItem };

/** Styles that a line can be had in. */
export type Style = 'apa' | 'chicago';

plugins.config.get('@csl').styles.add('chicago', CHICAGO);
const bibtexFormat = plugins.config.get('@bibtex').format;
bibtexFormat.useIdAsLabel = true;
bibtexFormat.checkLabel = false;

/** One line in a style, with the data's version where the thing is ours. */
export function citationLine(item: CslItem, style: Style): string {
  const line = new Cite([item]).format('bibliography', { template: style, format: 'text' }).trim();
  const version = item.author?.some((name) => 'literal' in name && name.literal === SITE_NAME) && item.note;
  return version ? `${line.replace(/\.$/, '')}. ${version}.` : line;
}

/** BibTeX of each item, under its own id and with its true type. */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(bibtexEntry).join('\n');
}

function bibtexEntry(item: CslItem): string {
  const preprint = item.type === 'article';
  const [year = 0, month] = item.issued['date-parts'][0];
  const entry = new Cite([
    {
      ...item,
      issued: { 'date-parts': [month ? [year, month] : [year]] },
      ...(preprint && { type: 'webpage', genre: undefined }),
    },
  ]).format('bibtex');
  const arxiv = /^arXiv:(.+)$/.exec(item.number ?? '')?.[1];
  return `${entry
    // The address stands once, in a field that is not set as text.
    .replace(/^\thowpublished = .*\n/m, '')
    .replace(/\{others\}/, 'others')
    .replace(/\n\}\s*$/, `${arxiv ? `\n\teprint = {${arxiv}},\n\tarchiveprefix = {arXiv},` : ''}\n}`)
    .trim()}\n`;
}

/**
 * RIS of each item, for reference managers. Citation.js breaks lines in the midst of words and shortens ids, as the
 * format's first readers needed; today's take a broken line for a new one or for two words.
 */
export function ris(items: readonly CslItem[]): string {
  return items
    .map((item) => {
      const lines = new Cite([item])
        .format('ris')
        .trim()
        .replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '');
      return `${lines
        .replace(/^ID {2}- .*$/m, () => `ID  - ${item.id}`)
        // A name without a comma is a body's; with one at its end no reader takes its last word for a family name.
        .replace(/^AU {2}- [^,\n]+$/gm, '$&,')}\n`;
    })
    .join('');
}

/** One line in the manner of APA for a study. */
export function citeSource(source: Source): string {
  return citationLine(itemOfSource(source), 'apa');
}

/** A line for print below a figure: what it shows, whose numbers, and where to look further. */
export function creditLine({ title, url }: Citable, sources: Source[], secondHand: readonly string[] = []): string {
  const stop = /[.?!]$/.test(title) ? '' : '.';
  return message(words.credit, {
    title: `${title}${stop}`,
    sources: sources.map(creditName(secondHand)).join('; '),
    site: SITE_NAME,
    url,
  });
}

const creditName =
  (secondHand: readonly string[]) =>
  ({ id, short, read }: Source): string =>
    read === 'secondary' || secondHand.includes(id) ? message(figureWords.sourceSecondHand, { source: short }) : short;
