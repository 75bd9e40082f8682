import type { APIRoute } from 'astro';
import { records } from '../../lib/evidence/index.ts';
import { figureById } from '../../lib/figure/index.ts';
import { figureJson } from '../../lib/figure/publish.ts';

export { figureRoutes as getStaticPaths } from '../../figures/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params }) =>
  Response.json(figureJson(figureById(params.id), records));
