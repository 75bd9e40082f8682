/** Where the sky of features stands for others: its addresses, and the frame that holds it. */
import words from '../../content/strings/stars.json' with { type: 'json' };
import type { Embedded } from '../lib/embed/codes.ts';
import { heightAt } from '../lib/embed/column.ts';
import { embedLine, WIDE_COLUMN } from './embed-heights.ts';
import { oembedAnswer } from './oembed.ts';

/** Addresses of the sky, without the base path. */
export const skyPaths = {
  page: '/lab/stars/',
  embed: '/embed/lab/stars/',
  oembed: '/embed/lab/stars.oembed.json',
  card: '/cards/stars.png',
} as const;

type Absolute = (path: string) => string;

/** What the sky's frame needs: its height is that of the sky once the villain is known. */
export function skyEmbedded(absolute: Absolute): Embedded {
  return { src: absolute(skyPaths.embed), title: words.embedTitle, line: embedLine('lab/stars') };
}

/** The sky's oEmbed answer. */
export function skyOembed(absolute: Absolute): Record<string, string | number> {
  const embedded = skyEmbedded(absolute);
  const height = heightAt(embedded.line, WIDE_COLUMN);
  return oembedAnswer({ ...embedded, width: WIDE_COLUMN, height, thumbnail: skyPaths.card }, absolute);
}
