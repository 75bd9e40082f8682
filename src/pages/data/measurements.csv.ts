import type { APIRoute } from 'astro';
import { publishedFile } from '../../lib/evidence/publish.ts';

export const GET: APIRoute = () => {
  const { body, mediaType } = publishedFile('measurements.csv');
  return new Response(body, { headers: { 'content-type': mediaType } });
};
