import type { APIRoute } from 'astro';
import { records } from '../../data/evidence/index.ts';
import { figureById } from '../../data/figure/index.ts';
import { figureCsv } from '../../data/figure/table.ts';

export { figureRoutes as getStaticPaths } from '../../figures/routes.ts';

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params }) => {
  const figure = figureById(params.id);
  return new Response(figureCsv(figure, records), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
