import type { APIRoute, GetStaticPaths } from 'astro';
import { registry } from '../../figures/registry.ts';
import { chapters, openingFigure } from '../../data/chapters.ts';
import type { CardWords } from '../../export/card.ts';
import { svgToPng } from '../../export/png.ts';
import { renderCard } from '../../export/render.ts';
import { badgeLabel } from '../../data/figure/badge.ts';
import { figureById } from '../../data/figure/index.ts';
import { statedFigure } from '../../data/figure/states.ts';
import { TINY_MODEL_SENTENCE } from '../../data/tiny-model/about.ts';

/** The words on the card of a figure, in one of its named states or as it begins. */
function wordsOf(id: string, state?: string): CardWords {
  const figure = statedFigure(figureById(id), state);
  const { title, quote, badge } = figure;
  return { title, kicker: badgeLabel(figure), quote: badge === 'tiny-model' ? TINY_MODEL_SENTENCE : quote };
}

/** One card for each figure and each of its named states, and one for each chapter that has a figure. */
export const getStaticPaths = (() => [
  ...Object.keys(registry).flatMap((id) => [
    { params: { id: `figure-${id}` }, props: { figure: id, words: wordsOf(id) } },
    ...figureById(id).states.map((state) => ({
      params: { id: `figure-${id}--${state.id}` },
      props: { figure: id, state: state.id, words: wordsOf(id, state.id) },
    })),
  ]),
  ...chapters.flatMap((chapter) => {
    const figure = openingFigure(chapter);
    if (!figure) return [];
    const words = { ...wordsOf(figure), title: chapter.title, kicker: chapter.question };
    return [{ params: { id: `chapter-${chapter.id}` }, props: { figure, words } }];
  }),
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ figure: string; state?: string; words: CardWords }> = ({ props }) =>
  new Response(svgToPng(renderCard(props.figure, props.words, props.state), 1).slice().buffer, {
    headers: { 'Content-Type': 'image/png' },
  });
