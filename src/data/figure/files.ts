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
  csv: string;
  json: string;
  bib: string;
  ris: string;
  csl: string;
  /** 1920 × 1080 pixels. */
  slide: string;
  /** Everything about the figure in one file. */
  zip: string;
  /** Size in pixels of the embed, as its code asks for it. */
  width: number;
  height: number;
  updated: string;
}

type Files =
  'page' | 'embed' | 'oembed' | 'svg' | 'svgDark' | 'png' | 'slide' | 'csv' | 'json' | 'bib' | 'ris' | 'csl' | 'zip';

/** All addresses of a figure, without the base path. */
export function figurePaths(id: string): Record<Files, string> {
  return {
    page: `/figures/${id}/`,
    embed: `/embed/${id}/`,
    oembed: `/embed/${id}.oembed.json`,
    svg: `/figures/${id}.svg`,
    svgDark: `/figures/${id}-dark.svg`,
    png: `/figures/${id}.png`,
    csv: `/figures/${id}.csv`,
    json: `/figures/${id}.json`,
    bib: `/figures/${id}.bib`,
    ris: `/figures/${id}.ris`,
    csl: `/figures/${id}.csl.json`,
    slide: `/figures/${id}-1920x1080.png`,
    zip: `/figures/${id}.zip`,
  };
}
