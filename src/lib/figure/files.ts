import { LAYOUT_WIDTH } from '../../charts/figure-module.ts';
import { wrap } from '../export/wrap.ts';
import { TINY_MODEL_SENTENCE } from '../tiny-model/about.ts';
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
  /** Size in pixels of the embed, as its code asks for it. */
  width: number;
  height: number;
  updated: string;
}

/** All addresses of a figure, without the base path. */
export function figurePaths(
  id: string,
): Record<'page' | 'embed' | 'oembed' | 'svg' | 'svgDark' | 'png' | 'csv' | 'json' | 'bib', string> {
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
  };
}

/** Width that an embed's code asks for; it shrinks with its column. */
export const EMBED_WIDTH = LAYOUT_WIDTH.wide;

/** Height of everything in an embed but drawing and texts: margins, badge, controls, readout, notes, last line. */
const EMBED_CHROME = 330;

/**
 * Height for an embed's code, used where the host strips scripts: the drawing and its texts at full
 * width, a little generous. Too tall is an empty edge; too low is a cut chart.
 * @param drawingHeight height of the wide drawing in pixels
 */
export function embedHeight(figure: Figure, drawingHeight: number): number {
  const column = 46 * 16; // the measure of a caption, 46rem
  const lines = (text: string, width: number, size: number): number => wrap(text, width, size).length;
  const texts =
    lines(figure.title, column, 23) * 28 +
    lines(figure.measure, column, 15) * 22 +
    lines(figure.caveats[0] ?? '', column, 14) * 21 +
    // Interval and sample stand beside a label of 5.5rem; a row of sources holds about three names.
    [figure.interval, figure.n].reduce((sum, text) => sum + lines(text, column - 88, 14) * 21 + 5, 0) +
    (figure.badge === 'tiny-model' ? lines(TINY_MODEL_SENTENCE, column, 14) * 21 + 33 : 0) +
    Math.ceil(figure.sources.length / 3) * 26;
  return Math.ceil((drawingHeight * 1.1 + texts + EMBED_CHROME) / 10) * 10;
}

/** The entry of the index for a figure whose wide drawing is `drawingHeight` pixels high. */
export function figureEntry(figure: Figure, drawingHeight: number): FigureEntry {
  const { id, title, badge, updated } = figure;
  return {
    id,
    title,
    badge,
    ...figurePaths(id),
    width: EMBED_WIDTH,
    height: embedHeight(figure, drawingHeight),
    updated,
  };
}
