import type { APIRoute } from 'astro';
import { printedAddress, slidePng } from '../../export/render.ts';
import { absolute } from '../../lib/href.ts';

export { figureRoutes as getStaticPaths } from '../../figures/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) =>
  new Response(slidePng({ id, address: printedAddress(id, absolute) }).slice().buffer, {
    headers: { 'Content-Type': 'image/png' },
  });
