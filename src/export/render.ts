import strings from '../../content/strings/export.json' with { type: 'json' };
import words from '../../content/strings/figure.json' with { type: 'json' };
import { drawFigure } from '../charts/drawing.ts';
import type { State } from '../charts/figure-module.ts';
import type { Layout } from '../charts/scene.ts';
import { registered } from '../figures/registry.ts';
import { records } from '../data/evidence/index.ts';
import { figurePaths } from '../data/figure/files.ts';
import { dataOf, figureById } from '../data/figure/index.ts';
import { statedFigure } from '../data/figure/states.ts';
import { message } from '../lib/message.ts';
import { SITE_NAME, TEXT_LICENCE } from '../lib/site.ts';
import { defaultState } from '../lib/url-state.ts';
import chart from '../styles/chart.css?raw';
import tokens from '../styles/tokens.css?raw';
import { cardSvg, type CardWords } from './card.ts';
import type { Theme } from './palette.ts';
import { svgToPng } from './png.ts';
import { slideSvg } from './slide.ts';
import { svgFile, type Picture } from './svg-file.ts';

/** One drawing as a picture of its own: which figure, in which of its named states, in which theme. */
export interface Wanted {
  id: string;
  state?: string | undefined;
  theme?: Theme;
  /** Full address of the figure's page without its protocol, printed in the picture. */
  address: string;
}

/** Pictures go into more than one file; each is drawn once a build. */
const drawn = new Map<string, Uint8Array>();

function once(name: string, draw: () => Uint8Array): Uint8Array {
  const picture = drawn.get(name) ?? draw();
  drawn.set(name, picture);
  return picture;
}

/** The figure as a PNG at twice its size. */
export const figurePng = (wanted: Wanted): Uint8Array =>
  once(JSON.stringify(wanted), () => svgToPng(renderSvg(wanted), 2));

/** The figure as a PNG of 1920 by 1080. */
export const slidePng = (wanted: Wanted): Uint8Array =>
  once(`slide ${JSON.stringify(wanted)}`, () => svgToPng(renderSlide(wanted), 1));

function pictureOf({ id, state, theme = 'light', address }: Wanted): Picture {
  const figure = statedFigure(figureById(id), state);
  const names = figure.drawn
    .flatMap((source) => records.sources.get(source) ?? [])
    .map(({ id: source, short }) =>
      figure.secondHand.sources.includes(source) ? message(words.sourceSecondHand, { source: short }) : short,
    );
  return {
    figure,
    drawing: drawingOf(id, { state: figure.at }),
    theme,
    styles: { tokens, chart },
    sourceLine: message(strings.source, { names: names.join('; '), site: SITE_NAME, licence: TEXT_LICENCE.name }),
    address,
  };
}

/** The standalone SVG of a figure. */
export const renderSvg = (wanted: Wanted): string => svgFile(pictureOf(wanted));

/** The figure on a slide of 1920 by 1080. */
export const renderSlide = (wanted: Wanted): string => slideSvg(pictureOf(wanted));

/** The picture for link previews of a figure, or of a chapter that opens with it. */
export function renderCard(id: string, words: CardWords, state?: string): string {
  return cardSvg(words, drawingOf(id, { state: statedFigure(figureById(id), state).at }), { tokens, chart });
}

/** A figure's drawing as the page has it. */
export function drawingOf(
  id: string,
  { layout = 'wide', state }: { layout?: Layout; state?: State | undefined } = {},
): string {
  const data = dataOf(id);
  const whole = { ...defaultState(data.controls), ...state };
  return drawFigure(data, whole, layout, registered(id)(data, whole, layout));
}

/** The address that a figure's files print. `absolute` gives the full address of a path of this site. */
export function printedAddress(id: string, absolute: (path: string) => string, state?: string): string {
  return absolute(figurePaths(id, state).page).replace(/^https?:\/\//, '');
}
