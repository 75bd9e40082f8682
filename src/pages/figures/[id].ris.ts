import type { APIRoute } from 'astro';
import { records } from '../../data/evidence/index.ts';
import { figureById } from '../../data/figure/index.ts';
import { figureRis } from '../../data/figure/publish.ts';
import { absolute } from '../../lib/href.ts';

export { figureRoutes as getStaticPaths } from '../../figures/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params }) =>
  new Response(figureRis(figureById(params.id), records, absolute), {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
