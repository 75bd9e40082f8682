import type { APIRoute } from 'astro';
import { figurePng, printedAddress } from '../../../export/render.ts';
import { absolute } from '../../../lib/href.ts';

export { stateRoutes as getStaticPaths } from '../../../data/figure/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string; state: string }> = ({ params: { id, state } }) =>
  new Response(figurePng({ id, state, address: printedAddress(id, absolute, state) }).slice().buffer, {
    headers: { 'Content-Type': 'image/png' },
  });
