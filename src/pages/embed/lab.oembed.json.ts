import type { APIRoute } from 'astro';
import words from '../../../content/strings/lab-page.json' with { type: 'json' };
import { LAB_WIDTH, labFrame, labHeight, labPaths } from '../../data/lab-embed.ts';
import { absolute } from '../../lib/href.ts';
import { SITE_NAME } from '../../lib/site.ts';

/** oEmbed 1.0, type "rich", for the lab: a static answer with a frame that needs no script. */
export const GET: APIRoute = () =>
  Response.json({
    version: '1.0',
    type: 'rich',
    title: words.embedTitle,
    author_name: SITE_NAME,
    provider_name: SITE_NAME,
    provider_url: absolute('/'),
    cache_age: 86400,
    html: labFrame(words.embedTitle, absolute),
    width: LAB_WIDTH,
    height: labHeight(),
    thumbnail_url: absolute(labPaths.card),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
