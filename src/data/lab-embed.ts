/** Where the lab stands for others: its addresses, and the frame that holds it. */
import { columnCode, scriptedCode, type Embedded } from '../lib/embed/codes.ts';
import { heightAt } from '../lib/embed/column.ts';
import { embedLine } from './embed-heights.ts';

/** Addresses of the lab, without the base path. */
export const labPaths = {
  page: '/lab/',
  embed: '/embed/lab/',
  oembed: '/embed/lab.oembed.json',
  card: '/cards/lab.png',
} as const;

/** Width that the static oEmbed answer gives. */
export const LAB_WIDTH = 1040;

/** The lab's frame for others, as high as it was measured to be when it opens. */
function labEmbedded(title: string, absolute: (path: string) => string): Embedded {
  return { src: absolute(labPaths.embed), title, line: embedLine('lab') };
}

/** Height of the lab's frame in a column of the width that the oEmbed answer gives. */
export const labHeight = (): number => heightAt(embedLine('lab'), LAB_WIDTH);

/**
 * A frame that follows the width of its column without a script.
 * @param absolute gives the full address of a path of this site
 */
export function labFrame(title: string, absolute: (path: string) => string): string {
  return columnCode(labEmbedded(title, absolute));
}

/** The same frame for hosts that allow a script, which then fits its height as the lab says more. */
export function labFittingFrame(title: string, absolute: (path: string) => string): string {
  return scriptedCode(labEmbedded(title, absolute), absolute('/embed.js'));
}
