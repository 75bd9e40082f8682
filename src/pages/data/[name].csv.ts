/** Every table under /data/; what is in them is decided in src/data/evidence/publish.ts. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedFile, publishedFiles } from '../../data/evidence/publish.ts';

export const getStaticPaths: GetStaticPaths = () =>
  publishedFiles
    .filter((file) => file.name.endsWith('.csv'))
    .map((file) => ({ params: { name: file.name.slice(0, -'.csv'.length) } }));

export const GET: APIRoute = ({ params }) => {
  const { body, mediaType } = publishedFile(`${params['name']}.csv`);
  return new Response(body, { headers: { 'content-type': mediaType } });
};
