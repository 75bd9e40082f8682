import type { APIRoute } from 'astro';
import { iframeCode } from '../../data/embed-codes.ts';
import { embedHeights, figureEntry } from '../../export/entry.ts';
import { figureById } from '../../data/figure/index.ts';
import { absolute } from '../../lib/href.ts';
import { SITE_NAME } from '../../lib/site.ts';

export { figureRoutes as getStaticPaths } from '../../figures/routes.ts';

/** oEmbed 1.0, type "rich": a static answer with a frame that needs no script. */
export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) => {
  const figure = figureById(id);
  const entry = figureEntry(figure);
  return Response.json({
    version: '1.0',
    type: 'rich',
    title: entry.title,
    provider_name: SITE_NAME,
    provider_url: absolute('/'),
    html: iframeCode(entry, embedHeights(figure), absolute),
    width: entry.width,
    height: entry.height,
  });
};
