import { LAYOUT_WIDTH } from '../charts/figure-module.ts';
import { registered } from '../figures/registry.ts';
import { dataOf } from '../lib/figure/index.ts';
import { figurePaths, type FigureEntry } from '../lib/figure/files.ts';
import type { Figure } from '../lib/figure/parse.ts';
import { TINY_MODEL_SENTENCE } from '../lib/tiny-model/about.ts';
import { defaultState } from '../lib/url-state.ts';
import { wrap } from '../lib/wrap.ts';

/** Width that an embed's code asks for; it shrinks with its column. */
const EMBED_WIDTH = LAYOUT_WIDTH.wide;

/** Height of everything in an embed but drawing and texts: margins, badge, controls, readout, notes, last line. */
const EMBED_CHROME = 330;

/**
 * Height for an embed's code, used where the host strips scripts: the drawing and its texts at full
 * width, a little generous. Too tall is an empty edge; too low is a cut chart.
 * @param drawingHeight height of the wide drawing in pixels
 */
export function embedHeight(figure: Figure, drawingHeight: number): number {
  const column = 46 * 16; // the measure of a caption, 46rem
  const lines = (text: string, width: number, size: number): number => wrap(text, width, size).length;
  const texts =
    lines(figure.title, column, 23) * 28 +
    lines(figure.measure, column, 15) * 22 +
    lines(figure.caveats[0] ?? '', column, 14) * 21 +
    // Interval and sample stand beside a label of 5.5rem; a row of sources holds about three names.
    [figure.interval, figure.n].reduce((sum, text) => sum + lines(text, column - 88, 14) * 21 + 5, 0) +
    (figure.badge === 'tiny-model' ? lines(TINY_MODEL_SENTENCE, column, 14) * 21 + 33 : 0) +
    Math.ceil(figure.sources.length / 3) * 26;
  return Math.ceil((drawingHeight * 1.1 + texts + EMBED_CHROME) / 10) * 10;
}

/** What a figure offers to the world, as `/figures/index.json` lists it. */
export function figureEntry(figure: Figure): FigureEntry {
  const { id, title, badge, updated } = figure;
  const { module } = registered(id);
  const { height } = module.place(dataOf(id), defaultState(module.params), 'wide');
  return {
    id,
    title,
    badge,
    ...figurePaths(id),
    width: EMBED_WIDTH,
    height: embedHeight(figure, height),
    updated,
  };
}
