import type { APIRoute, GetStaticPaths } from 'astro';
import { chapterById, chapters, openingFigure } from '../data/chapters.ts';
import { oembedLink } from '../data/oembed.ts';
import { absolute } from '../lib/href.ts';

export const getStaticPaths = (() => chapters.map(({ id }) => ({ params: { chapter: id } }))) satisfies GetStaticPaths;

/** oEmbed 1.0, type "link", for a chapter. */
export const GET: APIRoute<Record<string, never>, { chapter: string }> = ({ params }) => {
  const chapter = chapterById(params.chapter);
  const thumbnail = openingFigure(chapter) && `/cards/chapter-${chapter.id}.png`;
  return Response.json(oembedLink({ title: chapter.title, thumbnail }, absolute));
};
