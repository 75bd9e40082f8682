import { LAYOUT_WIDTH } from '../../charts/figure-module.ts';
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

/**
 * Height for an embed's code, used where the host strips scripts: the drawing at full width, and room
 * for title, controls, caption and sources around it. Too tall is an empty edge; too low is a cut chart.
 */
export function embedHeight(drawingHeight: number): number {
  return Math.ceil((drawingHeight + 620) / 10) * 10;
}

/** The entry of the index for a figure whose wide drawing is `drawingHeight` pixels high. */
export function figureEntry(figure: Figure, drawingHeight: number): FigureEntry {
  const { id, title, badge, updated } = figure;
  return { id, title, badge, ...figurePaths(id), width: EMBED_WIDTH, height: embedHeight(drawingHeight), updated };
}
