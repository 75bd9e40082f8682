import type { APIRoute, GetStaticPaths } from 'astro';
import { actById } from '../../../data/story/index.ts';
import { cardOf, embedOf } from '../../../data/story/card-paths.ts';
import { actIds, type ActId } from '../../../lib/acts.ts';
import { escapeXml } from '../../../lib/escape.ts';
import { absolute } from '../../../lib/href.ts';
import { SITE_NAME } from '../../../lib/site.ts';

/** A column of this width, and the height in which every act has room there, before its run and after it. */
const FRAME = { width: 900, height: 1120 };

export const getStaticPaths = (() => actIds.map((act) => ({ params: { act } }))) satisfies GetStaticPaths;

/** oEmbed 1.0, type "rich": an act of the story in a frame that needs no script. */
export const GET: APIRoute<Record<string, never>, { act: ActId }> = ({ params: { act } }) => {
  const { title } = actById(act);
  return Response.json({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: SITE_NAME,
    provider_url: absolute('/'),
    thumbnail_url: absolute(cardOf(act)),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: `<iframe src="${absolute(embedOf(act))}" title="${escapeXml(`${title} · ${SITE_NAME}`)}" width="100%" height="${FRAME.height}" loading="lazy" style="border:0"></iframe>`,
    ...FRAME,
  });
};
