import type { APIRoute, GetStaticPaths } from 'astro';
import { actOembed } from '../../../data/story/act-embed.ts';
import { actIds, type ActId } from '../../../lib/acts.ts';
import { absolute } from '../../../lib/href.ts';

export const getStaticPaths = (() => actIds.map((act) => ({ params: { act } }))) satisfies GetStaticPaths;

/** oEmbed 1.0, type "rich": an act of the story in a frame that needs no script. */
export const GET: APIRoute<Record<string, never>, { act: ActId }> = ({ params: { act } }) =>
  Response.json(actOembed(act, absolute));
