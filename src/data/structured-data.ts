import type { Chapter } from './chapters.ts';
import type { Evidence } from './evidence/parse.ts';
import { figurePaths } from './figure/files.ts';
import type { Figure } from './figure/parse.ts';
import type { Term } from './glossary/parse.ts';
import { SITE_NAME, TEXT_LICENCE } from '../lib/site.ts';

/** Gives the full address of a path of this site. */
type Absolute = (path: string) => string;

const publisher = { '@type': 'Organization', name: SITE_NAME };

/** schema.org Article for a chapter; each study it rests on is a citation. */
export function articleData(chapter: Chapter, evidence: Evidence, absolute: Absolute): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: chapter.title,
    description: chapter.description,
    url: absolute(chapter.path),
    dateModified: chapter.updated,
    inLanguage: 'en',
    isAccessibleForFree: true,
    license: TEXT_LICENCE.url,
    author: publisher,
    publisher,
    citation: citations(chapter.sources, evidence),
  };
}

/** schema.org Dataset for a figure's numbers, with the drawing as an ImageObject. */
export function figureDataset(figure: Figure, evidence: Evidence, absolute: Absolute): object {
  const paths = figurePaths(figure.id);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: figure.title,
    description: `${figure.measure} ${figure.interval}`,
    url: absolute(paths.page),
    dateModified: figure.updated,
    license: TEXT_LICENCE.url,
    creator: publisher,
    isAccessibleForFree: true,
    citation: citations(figure.sources, evidence),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: absolute(paths.csv) },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: absolute(paths.json) },
    ],
    image: {
      '@type': 'ImageObject',
      contentUrl: absolute(paths.png),
      caption: figure.title,
      license: TEXT_LICENCE.url,
      acquireLicensePage: absolute(paths.page),
      creditText: SITE_NAME,
      creator: publisher,
      copyrightNotice: `${SITE_NAME}, ${TEXT_LICENCE.name}`,
    },
  };
}

/** schema.org WebApplication for the lab: free, in the browser, nothing to install. */
export function labData(description: string, absolute: Absolute): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebApplication',
    name: `The lab of ${SITE_NAME}`,
    description,
    url: absolute('/lab/'),
    applicationCategory: 'EducationalApplication',
    operatingSystem: 'Any with a web browser',
    browserRequirements: 'WebAssembly for the live model; recorded answers need none',
    inLanguage: 'en',
    isAccessibleForFree: true,
    license: TEXT_LICENCE.url,
    publisher,
  };
}

/** schema.org DefinedTermSet for the glossary. `path` gives a term's path on this site. */
export function glossaryData(terms: Iterable<Term>, path: (id: string) => string, absolute: Absolute): object {
  const set = absolute('/glossary/');
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': set,
    name: `Glossary of ${SITE_NAME}`,
    url: set,
    inLanguage: 'en',
    license: TEXT_LICENCE.url,
    publisher,
    hasDefinedTerm: [...terms].map(({ id, term, definition }) => ({
      '@type': 'DefinedTerm',
      '@id': absolute(path(id)),
      name: term,
      termCode: id,
      description: definition,
      url: absolute(path(id)),
      inDefinedTermSet: set,
    })),
  };
}

function citations(ids: string[], evidence: Evidence): object[] {
  return ids.flatMap((id) => {
    const source = evidence.sources.get(id);
    if (!source) return [];
    const { title, authors, date, url } = source;
    return [
      {
        '@type': 'CreativeWork',
        name: title,
        author: authors.filter((name) => name !== 'and others'),
        datePublished: date,
        ...(url && { url }),
      },
    ];
  });
}
