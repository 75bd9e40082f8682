import type { APIRoute } from 'astro';
import { embedded, embedSize } from '../../../data/embed-codes.ts';
import { figurePaths } from '../../../data/figure/files.ts';
import { figureById } from '../../../data/figure/index.ts';
import { statedFigure } from '../../../data/figure/states.ts';
import { oembedAnswer } from '../../../data/oembed.ts';
import { absolute } from '../../../lib/href.ts';

export { stateRoutes as getStaticPaths } from '../../../data/figure/routes.ts';

/** oEmbed for a named state of a figure, with its own title, frame and thumbnail. */
export const GET: APIRoute<Record<string, never>, { id: string; state: string }> = ({ params: { id, state } }) => {
  const { title } = statedFigure(figureById(id), state);
  const paths = figurePaths(id, state);
  const name = `${id}/${state}`;
  const frame = embedded({ ...paths, id: name, title }, absolute);
  return Response.json(oembedAnswer({ ...frame, ...embedSize(name), thumbnail: paths.card }, absolute));
};
