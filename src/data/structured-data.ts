import type {
  Article,
  CreativeWork,
  Dataset,
  DefinedTermSet,
  Observation,
  Organization,
  WebApplication,
  WithContext,
} from 'schema-dts';
import { AND_OTHERS } from './citation/csl-item.ts';
import type { Chapter } from './chapters.ts';
import { howReadSentence } from './evidence/how-read.ts';
import type { Evidence } from './evidence/parse.ts';
import type { Measurement } from './evidence/schema.ts';
import { figurePaths } from './figure/files.ts';
import type { Figure } from './figure/parse.ts';
import type { Term } from './glossary/parse.ts';
import bench from '../../content/strings/bench-page.json' with { type: 'json' };
import strings from '../../content/strings/site.json' with { type: 'json' };
import { LANGUAGE } from '../lib/language.ts';
import { message } from '../lib/message.ts';
import { SITE_NAME, TEXT_LICENCE } from '../lib/site.ts';
import { NOT_REPORTED } from '../lib/vocabulary.ts';

const words = strings.machines;

/** Gives the full address of a path of this site. */
type Absolute = (path: string) => string;

const publisher: Organization = { '@type': 'Organization', name: SITE_NAME };

/** schema.org Article for a chapter; each study it rests on is a citation. */
export function articleData(chapter: Chapter, evidence: Evidence, absolute: Absolute): WithContext<Article> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: chapter.title,
    description: chapter.description,
    url: absolute(chapter.path),
    dateModified: chapter.updated,
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    license: TEXT_LICENCE.url,
    author: publisher,
    publisher,
    citation: citations(chapter.sources, evidence),
  };
}

/** schema.org Dataset for a figure's numbers, with the drawing as an ImageObject. */
export function figureDataset(figure: Figure, evidence: Evidence, absolute: Absolute): WithContext<Dataset> {
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
      copyrightNotice: message(words.copyright, { site: SITE_NAME, licence: TEXT_LICENCE.name }),
    },
  };
}

/** schema.org Dataset for the bench: remedies scored on our tiny model. */
export function benchData(description: string, updated: string, absolute: Absolute): WithContext<Dataset> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: message(bench.dataset, { site: SITE_NAME }),
    description,
    url: absolute('/bench/'),
    dateModified: updated,
    license: TEXT_LICENCE.url,
    creator: publisher,
    isAccessibleForFree: true,
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: absolute('/data/tiny-model.json') },
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: absolute('/data/tiny-model.csv') },
    ],
  };
}

/** schema.org WebApplication for the lab: free, in the browser, nothing to install. */
export function labData(description: string, absolute: Absolute): WithContext<WebApplication> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebApplication',
    name: message(words.lab, { site: SITE_NAME }),
    description,
    url: absolute('/lab/'),
    applicationCategory: 'EducationalApplication',
    operatingSystem: words.system,
    browserRequirements: words.browser,
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    license: TEXT_LICENCE.url,
    publisher,
  };
}

/** schema.org DefinedTermSet for the glossary. `path` gives a term's path on this site. */
export function glossaryData(
  terms: Iterable<Term>,
  path: (id: string) => string,
  absolute: Absolute,
): WithContext<DefinedTermSet> {
  const set = absolute('/glossary/');
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': set,
    name: message(words.glossary, { site: SITE_NAME }),
    url: set,
    inLanguage: LANGUAGE,
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

/** schema.org Observation for one number, with the study that it comes from. */
export function observationData(
  m: Measurement,
  sentence: string,
  path: string,
  evidence: Evidence,
  absolute: Absolute,
): WithContext<Observation> {
  const interval = m.interval === NOT_REPORTED ? undefined : m.interval;
  return {
    '@context': 'https://schema.org',
    '@type': 'Observation',
    '@id': absolute(path),
    identifier: m.id,
    name: m.statement,
    description: sentence,
    url: absolute(path),
    // A number that we could not find again is not handed to machines either.
    ...(m.print !== 'never' && { value: m.value, unitText: m.unit }),
    ...(interval && { minValue: interval.low, maxValue: interval.high }),
    variableMeasured: m.metric,
    measurementTechnique: howReadSentence(m),
    subjectOf: citations([m.source], evidence),
  };
}

function citations(ids: string[], evidence: Evidence): CreativeWork[] {
  return ids.flatMap((id) => {
    const source = evidence.sources.get(id);
    if (!source) return [];
    const { title, authors, date, url } = source;
    return [
      {
        '@type': 'CreativeWork',
        name: title,
        author: authors.filter((name) => name !== AND_OTHERS),
        datePublished: date,
        ...(url && { url }),
      },
    ];
  });
}
