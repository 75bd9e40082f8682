import { render } from 'svelte/server';
import { registered } from '../figures/registry.ts';
import { records } from '../data/evidence/index.ts';
import { figurePaths } from '../data/figure/files.ts';
import { dataOf, figureById } from '../data/figure/index.ts';
import { SITE_NAME, TEXT_LICENCE } from '../lib/site.ts';
import chart from '../styles/chart.css?raw';
import tokens from '../styles/tokens.css?raw';
import { cardSvg } from './card.ts';
import type { Theme } from './palette.ts';
import { svgToPng } from './png.ts';
import { slideSvg } from './slide.ts';
import { svgFile } from './svg-file.ts';

/**
 * The standalone SVG of a figure.
 * @param address full address of the figure's page without its protocol, printed in the picture
 */
export function renderSvg(id: string, theme: Theme, address: string): string {
  return svgFile(partsOf(id, theme, address));
}

/** A figure as a picture of 1920 × 1080 for one slide. */
export function renderSlide(id: string, theme: Theme, address: string): string {
  return slideSvg(partsOf(id, theme, address));
}

/** Pictures go into more than one file; each is drawn once a build. */
const drawn = new Map<string, Uint8Array>();

function once(name: string, draw: () => Uint8Array): Uint8Array {
  const picture = drawn.get(name) ?? draw();
  drawn.set(name, picture);
  return picture;
}

/** The figure as a PNG at twice its size. */
export function figurePng(id: string, address: string): Uint8Array {
  return once(`${id} ${address}`, () => svgToPng(renderSvg(id, 'light', address), 2));
}

/** The figure as a PNG of 1920 × 1080. */
export function slidePng(id: string, address: string): Uint8Array {
  return once(`${id} ${address} slide`, () => svgToPng(renderSlide(id, 'light', address), 1));
}

function partsOf(id: string, theme: Theme, address: string): Parameters<typeof svgFile>[0] {
  const figure = figureById(id);
  const names = figure.sources.flatMap((source) => records.sources.get(source) ?? []).map(({ short }) => short);
  return {
    figure,
    drawing: drawingOf(id),
    theme,
    styles: { tokens, chart },
    sourceLine: `Source: ${names.join('; ')}. Drawing: ${SITE_NAME}, ${TEXT_LICENCE.name}.`,
    address,
  };
}

/** The picture for link previews of a figure, or of a chapter that opens with it. */
export function renderCard(id: string, title: string, kicker: string): string {
  return cardSvg(title, kicker, drawingOf(id), { tokens, chart });
}

/** A figure's wide drawing in its default state, as the page has it. */
export function drawingOf(id: string): string {
  const { body } = render(registered(id).View, { props: { data: dataOf(id), still: 'wide' } });
  return body.replace(/<!--.*?-->/gs, '').trim();
}

/** The address that a figure's files print. `absolute` gives the full address of a path of this site. */
export function printedAddress(id: string, absolute: (path: string) => string): string {
  return absolute(figurePaths(id).page).replace(/^https?:\/\//, '');
}
