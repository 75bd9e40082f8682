import type { APIRoute } from 'astro';
import { printedAddress, renderSvg } from '../../lib/export/render.ts';
import { absolute } from '../../lib/href.ts';

export { figureRoutes as getStaticPaths } from '../../lib/figure/paths.ts';

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) =>
  new Response(renderSvg(id, 'dark', printedAddress(id, absolute)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
