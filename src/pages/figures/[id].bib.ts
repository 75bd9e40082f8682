import type { APIRoute } from 'astro';
import { records } from '../../lib/evidence/index.ts';
import { figureById } from '../../lib/figure/index.ts';
import { figureBib } from '../../lib/figure/publish.ts';
import { absolute } from '../../lib/href.ts';

export { figureRoutes as getStaticPaths } from '../../figures/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params }) =>
  new Response(figureBib(figureById(params.id), records, absolute), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
