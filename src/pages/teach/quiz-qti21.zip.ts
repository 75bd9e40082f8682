import type { APIRoute } from 'astro';
import { records } from '../../data/evidence/index.ts';
import { qtiPackage } from '../../data/teach/exchange.ts';
import { teachQuiz } from '../../data/teach/index.ts';

export const GET: APIRoute = () =>
  new Response(qtiPackage(teachQuiz, records.updated).slice().buffer, {
    headers: { 'Content-Type': 'application/zip' },
  });
