import type { APIRoute } from 'astro';
import { svgToPng } from '../../export/png.ts';
import { printedAddress, renderSlide } from '../../export/render.ts';
import { absolute } from '../../lib/href.ts';

export { figureRoutes as getStaticPaths } from '../../figures/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) =>
  new Response(svgToPng(renderSlide(id, 'light', printedAddress(id, absolute)), 1).slice().buffer, {
    headers: { 'Content-Type': 'image/png' },
  });
