import type { APIRoute } from 'astro';
import { printedAddress, slidePng } from '../../../export/render.ts';
import { absolute } from '../../../lib/href.ts';

export { stateRoutes as getStaticPaths } from '../../../data/figure/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string; state: string }> = ({ params: { id, state } }) =>
  new Response(slidePng({ id, state, address: printedAddress(id, absolute, state) }).slice().buffer, {
    headers: { 'Content-Type': 'image/png' },
  });
