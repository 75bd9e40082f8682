import { LAYOUT_WIDTH } from '../charts/figure-module.ts';
import { registered } from '../figures/registry.ts';
import { dataOf } from '../data/figure/index.ts';
import { figurePaths, type FigureEntry } from '../data/figure/files.ts';
import type { Figure } from '../data/figure/parse.ts';
import { TINY_MODEL_SENTENCE } from '../data/tiny-model/about.ts';
import { defaultState } from '../lib/url-state.ts';
import { wrap } from '../lib/wrap.ts';

/** Room for the texts of an embed in each layout, what surrounds drawing and texts, and how wide the drawing may get. */
const EMBED: Record<'wide' | 'narrow', { column: number; chrome: number; drawing: number }> = {
  // 46rem is the measure of a caption; a drawing wider than its column is scaled up to 980 px (see `stage.css`).
  wide: { column: 46 * 16, chrome: 330, drawing: 990 },
  // The tallest of all narrow frames is 480 px wide: there the drawing is at its widest, and texts run over many lines.
  narrow: { column: 440, chrome: 500, drawing: 440 },
};

/**
 * Height for an embed's code, used where the host strips scripts: the drawing and its texts, a little generous.
 * Too tall is an empty edge; too low is a frame that scrolls.
 * @param drawingHeight height in pixels of the drawing in this layout
 */
export function embedHeight(figure: Figure, drawingHeight: number, layout: 'wide' | 'narrow'): number {
  const { column, chrome, drawing } = EMBED[layout];
  const lines = (text: string, width: number, size: number): number => wrap(text, width, size).length;
  const texts =
    lines(figure.title, column, 23) * 28 +
    lines(figure.measure, column, 15) * 22 +
    lines(figure.caveats[0] ?? '', column, 14) * 21 +
    // Interval and sample stand beside a label of 5.5rem; a row of sources holds about three names.
    [figure.interval, figure.n].reduce((sum, text) => sum + lines(text, column - 88, 14) * 21 + 5, 0) +
    (figure.badge === 'tiny-model' ? lines(TINY_MODEL_SENTENCE, column, 14) * 21 + 33 : 0) +
    Math.ceil(figure.sources.length / 3) * 26;
  return Math.ceil((drawingHeight * (drawing / LAYOUT_WIDTH[layout]) + texts + chrome) / 10) * 10;
}

/** Heights in pixels of a figure's embed, where it has room for the wide drawing and where it has not. */
export function embedHeights(figure: Figure): Record<'wide' | 'narrow', number> {
  const place = registered(figure.id);
  const data = dataOf(figure.id);
  const height = (layout: 'wide' | 'narrow'): number =>
    embedHeight(figure, place(data, defaultState(data.controls), layout).height, layout);
  return { wide: height('wide'), narrow: height('narrow') };
}

/** What a figure offers to the world, as `/figures/index.json` lists it. */
export function figureEntry(figure: Figure): FigureEntry {
  const { id, title, badge, updated } = figure;
  return {
    id,
    title,
    badge,
    ...figurePaths(id),
    width: LAYOUT_WIDTH.wide,
    height: embedHeights(figure).wide,
    updated,
    states: figure.states.map((state) => {
      const { page, embed, svg, png, slide, card } = figurePaths(id, state.id);
      return { id: state.id, title: state.title, page, embed, svg, png, slide, card };
    }),
  };
}
