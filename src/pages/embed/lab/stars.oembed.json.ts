import type { APIRoute } from 'astro';
import { skyOembed } from '../../../data/sky-embed.ts';
import { absolute } from '../../../lib/href.ts';

/** oEmbed 1.0, type "rich", for the sky of features: a static answer with a frame that needs no script. */
export const GET: APIRoute = () => Response.json(skyOembed(absolute));
