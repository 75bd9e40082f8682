/** Where the lab stands for others: its addresses, and the frame that holds it. */
import { escapeXml } from '../lib/escape.ts';

/** Addresses of the lab, without the base path. */
export const labPaths = {
  page: '/lab/',
  embed: '/embed/lab/',
  oembed: '/embed/lab.oembed.json',
  card: '/cards/lab.png',
} as const;

/** Height of the lab in pixels: with its three columns side by side, and where they stand below each other or behind tabs. */
export const LAB_HEIGHTS = { wide: 1040, narrow: 1700 } as const;

/** Width of a column from which on the lab has room for its three columns. */
const ROOM = 1040;

/** Width that the static oEmbed answer gives. */
export const LAB_WIDTH = 1040;

/**
 * A frame that follows the width of its column without a script: a box whose height switches where the lab's layout does.
 * @param absolute gives the full address of a path of this site
 */
export function labFrame(title: string, absolute: (path: string) => string): string {
  const { wide, narrow } = LAB_HEIGHTS;
  const box = `position:relative;padding-top:clamp(${wide}px,(${ROOM}px - 100%)*999,${narrow}px)`;
  return `<div style="${box}"><iframe src="${absolute(labPaths.embed)}" title="${escapeXml(title)}" width="100%" height="${wide}" loading="lazy" style="position:absolute;inset:0;width:100%;height:100%;border:0"></iframe></div>`;
}

/** A plain frame for hosts that allow a script: the script then fits its height. */
export function labFittingFrame(title: string, absolute: (path: string) => string): string {
  const { narrow } = LAB_HEIGHTS;
  return `<iframe src="${absolute(labPaths.embed)}" title="${escapeXml(title)}" width="100%" height="${narrow}" loading="lazy" style="border:0"></iframe>\n<script async src="${absolute('/embed.js')}"></script>`;
}
