import type { APIRoute } from 'astro';
import { records } from '../../data/evidence/index.ts';
import { figureById } from '../../data/figure/index.ts';
import { figureItems } from '../../data/figure/publish.ts';
import { absolute } from '../../lib/href.ts';

export { figureRoutes as getStaticPaths } from '../../figures/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params }) =>
  Response.json(figureItems(figureById(params.id), records, absolute));
