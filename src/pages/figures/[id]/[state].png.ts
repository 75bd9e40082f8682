import type { APIRoute } from 'astro';
import { svgToPng } from '../../../export/png.ts';
import { printedAddress, renderSvg } from '../../../export/render.ts';
import { absolute } from '../../../lib/href.ts';

export { stateRoutes as getStaticPaths } from '../../../data/figure/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string; state: string }> = ({ params: { id, state } }) =>
  new Response(svgToPng(renderSvg({ id, state, address: printedAddress(id, absolute, state) }), 2).slice().buffer, {
    headers: { 'Content-Type': 'image/png' },
  });
