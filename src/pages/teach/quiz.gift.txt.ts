import type { APIRoute } from 'astro';
import { giftText } from '../../data/teach/exchange.ts';
import { teachQuiz } from '../../data/teach/index.ts';

export const GET: APIRoute = () =>
  new Response(giftText(teachQuiz), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
