import type { APIRoute, GetStaticPaths } from 'astro';
import { registry } from '../../figures/registry.ts';
import { chapters, openingFigure } from '../../data/chapters.ts';
import { svgToPng } from '../../export/png.ts';
import { renderCard } from '../../export/render.ts';
import { badgeWords } from '../../data/figure/badge.ts';
import { figureById, figures } from '../../data/figure/index.ts';

/** One card for each figure, and one for each chapter that has a figure. */
export const getStaticPaths = (() => [
  ...Object.keys(registry).map((id) => ({
    params: { id: `figure-${id}` },
    props: { figure: id, title: figureById(id).title, kicker: badgeWords[figureById(id).badge] },
  })),
  ...[...figures.values()].flatMap(({ id, badge, states }) =>
    states.map((state) => ({
      params: { id: `figure-${id}--${state.id}` },
      props: { figure: id, state: state.id, title: state.title, kicker: badgeWords[badge] },
    })),
  ),
  ...chapters.flatMap((chapter) => {
    const figure = openingFigure(chapter);
    return figure
      ? [{ params: { id: `chapter-${chapter.id}` }, props: { figure, title: chapter.title, kicker: chapter.question } }]
      : [];
  }),
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ figure: string; state?: string; title: string; kicker: string }> = ({ props }) =>
  new Response(svgToPng(renderCard(props.figure, props.title, props.kicker, props.state), 1).slice().buffer, {
    headers: { 'Content-Type': 'image/png' },
  });
