import type { APIRoute } from 'astro';
import { iframeCode } from '../../../data/embed-codes.ts';
import { figurePaths } from '../../../data/figure/files.ts';
import { figureById } from '../../../data/figure/index.ts';
import { statedFigure } from '../../../data/figure/states.ts';
import { embedHeights, figureEntry } from '../../../export/entry.ts';
import { absolute } from '../../../lib/href.ts';
import { SITE_NAME } from '../../../lib/site.ts';

export { stateRoutes as getStaticPaths } from '../../../data/figure/routes.ts';

/** oEmbed 1.0, type "rich", for a named state of a figure, with its own title, frame and thumbnail. */
export const GET: APIRoute<Record<string, never>, { id: string; state: string }> = ({ params: { id, state } }) => {
  const figure = statedFigure(figureById(id), state);
  const paths = figurePaths(id, state);
  const entry = { ...figureEntry(figure), ...paths };
  return Response.json({
    version: '1.0',
    type: 'rich',
    title: figure.title,
    provider_name: SITE_NAME,
    provider_url: absolute('/'),
    html: iframeCode(entry, embedHeights(figure), absolute),
    width: entry.width,
    height: entry.height,
    thumbnail_url: absolute(paths.card),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
};
