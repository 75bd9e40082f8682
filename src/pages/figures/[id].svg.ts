import type { APIRoute } from 'astro';
import { printedAddress, renderSvg } from '../../export/render.ts';
import { absolute } from '../../lib/href.ts';

export { figureRoutes as getStaticPaths } from '../../figures/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) =>
  new Response(renderSvg({ id, address: printedAddress(id, absolute) }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
