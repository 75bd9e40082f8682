import { formatDate } from '../lib/format.ts';
import { SITE_NAME } from '../lib/site.ts';
import type { Source } from './evidence/schema.ts';

/** A thing of ours that can be cited: a chapter, a figure, or a figure in a certain state. */
export interface Citable {
  title: string;
  /** Absolute address, state included. */
  url: string;
  /** ISO date of the last change. */
  updated: string;
  /** Key for BibTeX. */
  key: string;
}

/** One line in the manner of APA (7th edition) for a page or figure of ours. */
export function citeOurs({ title, url, updated }: Citable): string {
  return `${SITE_NAME}. (${updated.slice(0, 4)}). ${endStop(title)} Updated ${formatDate(updated)}. ${url}`;
}

/** The last entry of an author list that we know in part only. */
const AND_OTHERS = 'and others';

/** One line in the manner of APA for a study. Of more than six authors, or a list in part, the first is named. */
export function citeSource({ authors, date, title, venue, url, doi }: Source): string {
  const address = doi ? `https://doi.org/${doi}` : url;
  const line = `${authorLine(authors)} (${date.slice(0, 4)}). ${endStop(title)} ${endStop(venue)}`;
  return address ? `${line} ${address}` : line;
}

/** A line for print below a figure: what it shows, whose numbers, and where to look further. */
export function creditLine({ title, url }: Citable, sources: Source[]): string {
  return `${endStop(title)} Source: ${sources.map(({ short }) => short).join('; ')}. Figure: ${SITE_NAME}, ${url}`;
}

/** BibTeX for a study, and for a page or figure of ours. */
export function bibtexSource(source: Source): string {
  const fields: [string, string | undefined | null][] = [
    ['title', `{${source.title}}`],
    ['author', source.authors.map((name) => (name === AND_OTHERS ? 'others' : name)).join(' and ')],
    ['year', source.date.slice(0, 4)],
    ['howpublished', source.venue],
    ['eprint', source.arxiv],
    ['archiveprefix', source.arxiv && 'arXiv'],
    ['doi', source.doi],
    ['url', source.url],
  ];
  return entry('misc', source.id, fields);
}

export function bibtexOurs({ title, url, updated, key }: Citable): string {
  return entry('misc', key, [
    ['title', `{${title}}`],
    ['author', `{${SITE_NAME}}`],
    ['year', updated.slice(0, 4)],
    ['url', url],
    ['note', `Updated ${formatDate(updated)}`],
  ]);
}

function entry(type: string, key: string, fields: [string, string | undefined | null][]): string {
  const lines = fields
    .filter((field): field is [string, string] => Boolean(field[1]))
    // Percent starts a comment in BibTeX; a bare ampersand stops LaTeX.
    .map(([name, value]) => `  ${name} = {${value.replace(/[%&]/g, '\\$&')}},`);
  return `@${type}{${key},\n${lines.join('\n')}\n}\n`;
}

function authorLine(authors: string[]): string {
  if (authors.length > 6 || authors.includes(AND_OTHERS)) return `${authors[0]} et al.`;
  if (authors.length < 3) return authors.join(' & ');
  return `${authors.slice(0, -1).join(', ')}, & ${authors.at(-1)}`;
}

function endStop(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
