import { columnCode, type Embedded } from '../lib/embed/codes.ts';
import { SITE_NAME } from '../lib/site.ts';

/** Size in pixels of every picture for link previews. */
const CARD = { width: 1200, height: 630 };

/** How long in seconds a host may keep the answer: a day. */
const CACHE_AGE = 86_400;

interface Answered extends Embedded {
  width: number;
  height: number;
  /** Path of the picture for link previews. */
  thumbnail?: string;
}

/** What every answer says of the site, and the picture that goes with it. */
function common(title: string, thumbnail: string | undefined, absolute: (path: string) => string) {
  return {
    version: '1.0',
    title,
    author_name: SITE_NAME,
    author_url: absolute('/'),
    provider_name: SITE_NAME,
    provider_url: absolute('/'),
    cache_age: CACHE_AGE,
    ...(thumbnail && {
      thumbnail_url: absolute(thumbnail),
      thumbnail_width: CARD.width,
      thumbnail_height: CARD.height,
    }),
  };
}

/** Path of a chapter's answer. */
export const chapterOembed = (id: string): string => `/${id}.oembed.json`;

/** An oEmbed 1.0 answer of type "link", for what is read and not framed: its name, its picture and who made it. */
export function oembedLink(
  { title, thumbnail }: { title: string; thumbnail?: string | undefined },
  absolute: (path: string) => string,
): Record<string, string | number> {
  return { type: 'link', ...common(title, thumbnail, absolute) };
}

/**
 * An oEmbed 1.0 answer of type "rich". It is a file and cannot know the width that a host asks for; so its frame needs no
 * script and follows the width of the column it is put in.
 */
export function oembedAnswer(
  { thumbnail, width, height, ...embed }: Answered,
  absolute: (path: string) => string,
): Record<string, string | number> {
  return {
    type: 'rich',
    ...common(embed.title, thumbnail, absolute),
    html: columnCode(embed),
    width,
    height,
  };
}
