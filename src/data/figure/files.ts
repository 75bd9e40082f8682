import type { Figure } from './parse.ts';

/** One entry of `/figures/index.json`: what a figure offers to the world. Every address is relative to the site. */
export interface FigureEntry {
  id: string;
  title: string;
  badge: Figure['badge'];
  page: string;
  embed: string;
  oembed: string;
  svg: string;
  svgDark: string;
  png: string;
  /** For a slide: 1920 × 1080 pixels. */
  slide: string;
  /** For link previews. */
  card: string;
  csv: string;
  json: string;
  bib: string;
  ris: string;
  csl: string;
  /** Everything about the figure in one file. */
  zip: string;
  /** Size in pixels of the embed, as its code asks for it. */
  width: number;
  height: number;
  updated: string;
  /** Named states, each with its own page, embed and pictures. */
  states: {
    id: string;
    title: string;
    page: string;
    embed: string;
    svg: string;
    png: string;
    slide: string;
    card: string;
  }[];
}

type Files =
  | 'page'
  | 'embed'
  | 'oembed'
  | 'svg'
  | 'svgDark'
  | 'png'
  | 'slide'
  | 'csv'
  | 'json'
  | 'bib'
  | 'ris'
  | 'csl'
  | 'zip'
  | 'card';

/** All addresses of a figure, or of one of its named states, without the base path. Data are the same in every state. */
export function figurePaths(id: string, state?: string): Record<Files, string> {
  const at = state === undefined ? id : `${id}/${state}`;
  return {
    page: `/figures/${at}/`,
    embed: `/embed/${at}/`,
    oembed: `/embed/${at}.oembed.json`,
    svg: `/figures/${at}.svg`,
    svgDark: `/figures/${at}-dark.svg`,
    png: `/figures/${at}.png`,
    slide: `/figures/${at}-1920x1080.png`,
    csv: `/figures/${id}.csv`,
    json: `/figures/${id}.json`,
    bib: `/figures/${id}.bib`,
    ris: `/figures/${id}.ris`,
    csl: `/figures/${id}.csl.json`,
    zip: `/figures/${id}.zip`,
    card: `/cards/figure-${state === undefined ? id : `${id}--${state}`}.png`,
  };
}
