import type { APIRoute } from 'astro';
import { svgToPng } from '../../../export/png.ts';
import { printedAddress, renderSlide } from '../../../export/render.ts';
import { absolute } from '../../../lib/href.ts';

export { stateRoutes as getStaticPaths } from '../../../data/figure/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string; state: string }> = ({ params: { id, state } }) =>
  new Response(svgToPng(renderSlide({ id, state, address: printedAddress(id, absolute, state) }), 1).slice().buffer, {
    headers: { 'Content-Type': 'image/png' },
  });
