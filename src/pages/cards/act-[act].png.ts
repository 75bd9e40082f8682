import type { APIRoute, GetStaticPaths } from 'astro';
import words from '../../../content/strings/story-page.json' with { type: 'json' };
import { measurement } from '../../data/evidence/index.ts';
import { fillText } from '../../data/figure/text.ts';
import { cast, holes } from '../../data/story/cast.ts';
import { actById } from '../../data/story/index.ts';
import { readable } from '../../data/story/prose.ts';
import { svgToPng } from '../../export/png.ts';
import { storyCardSvg } from '../../export/story-card.ts';
import { actIds, type ActId } from '../../lib/acts.ts';
import { actPicture } from '../../story/act-picture.ts';

/** One card for each act of the story; that of the first is the home page's. */
export const getStaticPaths = (() => actIds.map((act) => ({ params: { act } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { act: ActId }> = ({ params }) => {
  const { id, headline, lead, ask } = actById(params.act);
  const number = (of: string, as: string | undefined) => fillText(as ? `{${of}:${as}}` : `{${of}}`, measurement);
  const line = readable(ask ?? lead, number);
  const svg = storyCardSvg({
    headline: id === 'turn' ? words.headline : headline,
    ...actPicture(id, { ...cast, holes }),
    line: id === 'turn' ? line : (/^.*?[.?!](?=\s|$)/.exec(line)?.[0] ?? line),
    foot: words.card.foot,
  });
  return new Response(svgToPng(svg, 1).slice().buffer, { headers: { 'Content-Type': 'image/png' } });
};
