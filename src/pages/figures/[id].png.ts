import type { APIRoute } from 'astro';
import { svgToPng } from '../../lib/export/png.ts';
import { printedAddress, renderSvg } from '../../lib/export/render.ts';
import { absolute } from '../../lib/href.ts';

export { figureRoutes as getStaticPaths } from '../../lib/figure/paths.ts';

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) =>
  new Response(svgToPng(renderSvg(id, 'light', printedAddress(id, absolute)), 2).slice().buffer, {
    headers: { 'Content-Type': 'image/png' },
  });
