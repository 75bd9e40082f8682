/** A record as an item of CSL (Citation Style Language), from which every form of citation is made. */
import words from '../../../content/strings/citation.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import { SITE_NAME } from '../../lib/site.ts';
import type { Source } from '../evidence/schema.ts';

export type CslName = { literal: string } | { family: string; given: string };

export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: CslName[];
  issued: { 'date-parts': [number[]] };
  'container-title'?: string;
  'collection-title'?: string;
  publisher?: string;
  volume?: string;
  page?: string;
  number?: string;
  genre?: string;
  version?: string;
  DOI?: string;
  URL?: string;
  note?: string;
}

/** A thing of ours that can be cited: a page, a figure, a figure in a certain state, or the data. */
export interface Citable {
  title: string;
  /** Absolute address, state included. */
  url: string;
  /** ISO date of the last change. */
  updated: string;
  key: string;
  /** Version of the data behind it. */
  version?: string;
}

/** The last entry of an author list that we know in part only. */
export const AND_OTHERS = 'and others';
/** Authors that the text which we read does not name. */
const UNNAMED = /^not named|not recorded$/;
/** Family names of more than one word. */
const FAMILIES = ['Dupré la Tour'];

/** A date of ISO, whole or shortened, as CSL has it. */
export const dateParts = (iso: string): { 'date-parts': [number[]] } => ({
  'date-parts': [iso.split('-').map(Number)],
});

/** A page or figure of ours. */
export function itemOfOurs({ title, url, updated, key, version }: Citable): CslItem {
  return {
    id: key,
    type: 'webpage',
    title,
    author: [{ literal: SITE_NAME }],
    issued: dateParts(updated),
    URL: url,
    ...(version && { note: message(words.dataVersion, { version }) }),
  };
}

/** A study, an article or a data set of others. Of one that we have not read ourselves the note says so. */
export function itemOfSource(source: Source): CslItem {
  const authors = source.authors.filter((name) => !UNNAMED.test(name)).map(cslName);
  return {
    id: source.id,
    title: source.title,
    ...(authors.length > 0 && { author: authors }),
    issued: dateParts(source.date),
    ...publication(source),
    ...(source.doi && { DOI: source.doi }),
    ...(source.url && { URL: source.url }),
    ...(source.read === 'secondary' && { note: words.notRead }),
  };
}

/** Where it came out, by the kind of thing it is. */
function publication({ kind, venue, arxiv }: Source): Pick<CslItem, 'type'> & Partial<CslItem> {
  const [place = venue] = venue.split(/;| \(\d{4}\)/);
  const journal = /^(Nature|Science|PNAS)(?: (\d+), ([\d-]+))?$/.exec(place);
  if (kind === 'paper' && journal) {
    return { type: 'article-journal', 'container-title': journal[1]!, ...located(journal[2], journal[3]) };
  }
  const proceedings = /^(Proceedings of .+?), (\w+) (\d+):([\d-]+)$/.exec(place);
  if (proceedings) {
    const [, title, series, volume, page] = proceedings;
    return {
      type: 'paper-conference',
      'container-title': title!,
      'collection-title': series!,
      ...located(volume, page),
    };
  }
  if (kind === 'paper') return { type: 'paper-conference', 'container-title': place };
  if (kind === 'preprint') {
    return arxiv
      ? { type: 'article', publisher: 'arXiv', number: `arXiv:${arxiv}`, genre: 'Preprint' }
      : { type: 'article', publisher: place, genre: 'Preprint' };
  }
  if (kind === 'dataset') return { type: 'dataset', publisher: place };
  if (kind === 'news') return { type: 'article-newspaper', 'container-title': place };
  if (kind === 'blog') return { type: 'post-weblog', 'container-title': place };
  return { type: 'document', publisher: place };
}

const located = (volume?: string, page?: string): Partial<CslItem> => ({
  ...(volume && { volume }),
  ...(page && { page }),
});

function cslName(name: string): CslName {
  if (name === AND_OTHERS) return { literal: 'others' };
  const compound = FAMILIES.find((family) => name.endsWith(` ${family}`));
  const words = name.split(' ');
  const family = compound ?? words.at(-1) ?? name;
  // One word, or a word with brackets, is an organisation or an account and is not to be turned round.
  if (words.length === 1 || /[()]/.test(name) || name === SITE_NAME) return { literal: name };
  return { family, given: name.slice(0, -family.length - 1) };
}
