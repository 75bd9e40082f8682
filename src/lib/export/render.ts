import { render } from 'svelte/server';
import { registered } from '../../figures/registry.ts';
import chart from '../../styles/chart.css?raw';
import tokens from '../../styles/tokens.css?raw';
import { evidence } from '../evidence/index.ts';
import { figurePaths } from '../figure/files.ts';
import { dataOf, figureById } from '../figure/index.ts';
import { SITE_NAME, TEXT_LICENCE } from '../site.ts';
import type { Theme } from './palette.ts';
import { svgFile } from './svg-file.ts';

/**
 * The standalone SVG of a figure.
 * @param address full address of the figure's page without its protocol, printed in the picture
 */
export function renderSvg(id: string, theme: Theme, address: string): string {
  const figure = figureById(id);
  const { body } = render(registered(id).View, { props: { data: dataOf(id), still: 'wide' } });
  const drawing = body.replace(/<!--.*?-->/gs, '').trim();
  const names = figure.sources.flatMap((source) => evidence.sources.get(source) ?? []).map(({ short }) => short);
  return svgFile({
    figure,
    drawing,
    theme,
    styles: { tokens, chart },
    sourceLine: `Source: ${names.join('; ')}. Drawing: ${SITE_NAME}, ${TEXT_LICENCE.name}.`,
    address,
  });
}

/** The address that a figure's files print. `absolute` gives the full address of a path of this site. */
export function printedAddress(id: string, absolute: (path: string) => string): string {
  return absolute(figurePaths(id).page).replace(/^https?:\/\//, '');
}
