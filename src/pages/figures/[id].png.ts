import type { APIRoute } from 'astro';
import { svgToPng } from '../../export/png.ts';
import { printedAddress, renderSvg } from '../../export/render.ts';
import { absolute } from '../../lib/href.ts';

export { figureRoutes as getStaticPaths } from '../../figures/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) =>
  new Response(svgToPng(renderSvg({ id, address: printedAddress(id, absolute) }), 2).slice().buffer, {
    headers: { 'Content-Type': 'image/png' },
  });
