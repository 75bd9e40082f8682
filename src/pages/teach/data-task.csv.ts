import type { APIRoute } from 'astro';
import { teachRows } from '../../data/teach/index.ts';
import { toCsv } from '../../lib/csv.ts';

export const GET: APIRoute = () =>
  new Response(
    toCsv(
      ['id', 'what', 'model', 'bad', 'answers'],
      teachRows.map(({ id, what, model, bad, n }) => [id, what, model, bad, n]),
    ),
    { headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  );
