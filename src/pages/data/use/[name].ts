import type { APIRoute } from 'astro';
import { program, programNames, type Program } from '../../../data/data-use.ts';
import { absolute } from '../../../lib/href.ts';

export const getStaticPaths = () => programNames.map((name) => ({ params: { name } }));

export const GET: APIRoute<Record<string, never>, { name: Program }> = ({ params: { name } }) =>
  new Response(program(name, absolute('/')), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
