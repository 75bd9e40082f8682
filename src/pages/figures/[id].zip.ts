import type { APIRoute } from 'astro';
import { figureZip } from '../../export/figure-zip.ts';
import { absolute } from '../../lib/href.ts';

export { figureRoutes as getStaticPaths } from '../../figures/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params: { id } }) =>
  new Response(figureZip(id, absolute).slice().buffer, { headers: { 'Content-Type': 'application/zip' } });
