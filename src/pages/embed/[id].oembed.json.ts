import type { APIRoute } from 'astro';
import { embedded, embedSize } from '../../data/embed-codes.ts';
import { oembedAnswer } from '../../data/oembed.ts';
import { figureEntry } from '../../export/entry.ts';
import { figureById } from '../../data/figure/index.ts';
import { absolute } from '../../lib/href.ts';

export { figureRoutes as getStaticPaths } from '../../figures/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) => {
  const entry = figureEntry(figureById(id));
  return Response.json(
    oembedAnswer({ ...embedded(entry, absolute), ...embedSize(id), thumbnail: entry.card }, absolute),
  );
};
