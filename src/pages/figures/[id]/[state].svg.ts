import type { APIRoute } from 'astro';
import { printedAddress, renderSvg } from '../../../export/render.ts';
import { absolute } from '../../../lib/href.ts';

export { stateRoutes as getStaticPaths } from '../../../data/figure/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string; state: string }> = ({ params: { id, state } }) =>
  new Response(renderSvg({ id, state, address: printedAddress(id, absolute, state) }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
