import { embedSize } from '../data/embed-codes.ts';
import { figurePaths, type FigureEntry } from '../data/figure/files.ts';
import type { Figure } from '../data/figure/parse.ts';

/** What a figure offers to the world, as `/figures/index.json` lists it. */
export function figureEntry({ id, title, badge, updated, states }: Figure): FigureEntry {
  return {
    id,
    title,
    badge,
    ...figurePaths(id),
    ...embedSize(id),
    updated,
    states: states.map((state) => {
      const { page, embed, svg, png, slide, card } = figurePaths(id, state.id);
      return { id: state.id, title: state.title, page, embed, svg, png, slide, card };
    }),
  };
}
