/** Every JSON file and JSON Schema under /data/; what is in them is decided in src/data/evidence/publish.ts. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedFile, publishedFiles } from '../../data/evidence/publish.ts';

export const getStaticPaths: GetStaticPaths = () =>
  publishedFiles
    .filter((file) => file.name.endsWith('.json'))
    .map((file) => ({ params: { name: file.name.slice(0, -'.json'.length) } }));

export const GET: APIRoute = ({ params }) => {
  const { body, mediaType } = publishedFile(`${params['name']}.json`);
  return new Response(body, { headers: { 'content-type': mediaType } });
};
