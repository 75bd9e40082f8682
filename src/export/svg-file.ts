import strings from '../../content/strings/export.json' with { type: 'json' };
import { LAYOUT_WIDTH } from '../charts/scene.ts';
import { escapeXml } from '../lib/escape.ts';
import { badgeLabel } from '../data/figure/badge.ts';
import type { Figure } from '../data/figure/parse.ts';
import { TINY_MODEL_SENTENCE } from '../data/tiny-model/about.ts';
import { message } from '../lib/message.ts';
import { drawingHeight } from './drawing-height.ts';
import { inlineStyles } from './inline-styles.ts';
import { tokens, withoutVariables, type Theme } from './palette.ts';
import { wrap } from '../lib/wrap.ts';

/** A figure to be drawn outside the site. */
export interface Picture {
  figure: Figure;
  /** The drawing as the page has it: one `<svg class="chart …">` in the wide layout. */
  drawing: string;
  theme: Theme;
  /** Text of `tokens.css` and of `chart.css`. */
  styles: { tokens: string; chart: string };
  /** Line that names the sources. */
  sourceLine: string;
  /** Address printed at the foot. */
  address: string;
}

const EDGE = 40;
const WIDTH = LAYOUT_WIDTH.wide + 2 * EDGE;

/** How much wider than ours the widest of the usual stand-in fonts is (DejaVu Sans): a line set here must fit there too. */
const STAND_IN = 1.28;

interface Block {
  text: string;
  size: number;
  gap: number;
  /** A title, in place of a note. */
  strong?: boolean;
}

/** Colours, fonts and the drawing with its look as attributes, at a place and in a size of its own. */
export function placedDrawing(
  { drawing, styles, theme }: Pick<Picture, 'drawing' | 'styles' | 'theme'>,
  { x, y, scale = 1 }: { x: number; y: number; scale?: number },
): string {
  const values = tokens(styles.tokens, theme);
  const plain = inlineStyles(drawing, withoutVariables(styles.chart, values));
  const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? [];
  return plain
    .replace(
      /^<svg[^>]*>/,
      `<svg x="${x}" y="${y}" width="${Number(width) * scale}" height="${Number(height) * scale}" viewBox="0 0 ${width} ${height}" overflow="visible">`,
    )
    .replace(/<(title|desc)[^>]*>[^<]*<\/\1>/g, '');
}

/**
 * A figure as one SVG document that can stand alone: title, measure, drawing, interval, sources and
 * address are inside the picture, so that they travel with it. Colours are plain values, on every element.
 */
export function svgFile(picture: Picture): string {
  const { figure, drawing, theme, styles, sourceLine, address } = picture;
  const values = tokens(styles.tokens, theme);
  const head = setText(values, EDGE + 8, [
    { text: badgeLabel(figure), size: 14, gap: 4, strong: true },
    { text: figure.title, size: 23, gap: 6, strong: true },
    { text: figure.measure, size: 15, gap: 0 },
  ]);
  const drawingTop = head.bottom + 22;
  const foot = setText(values, drawingTop + drawingHeight(drawing) + 26, [
    { text: figure.caveats[0] ?? '', size: 14, gap: 5 },
    ...(figure.badge === 'tiny-model' ? [{ text: TINY_MODEL_SENTENCE, size: 14, gap: 5 }] : []),
    { text: message(strings.interval, { words: figure.interval }), size: 14, gap: 5 },
    { text: sourceLine, size: 14, gap: 5 },
    { text: address, size: 14, gap: 0 },
  ]);
  const height = Math.ceil(foot.bottom + EDGE - 14);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="${fontFamily(values)}">
<title>${escapeXml(figure.title)}</title>
<desc>${escapeXml(figure.picture)}</desc>
<rect width="${WIDTH}" height="${height}" fill="${values.get('paper')}"/>
<rect x="${EDGE}" y="${EDGE - 14}" width="${LAYOUT_WIDTH.wide}" height="2" fill="${values.get('ink')}"/>
<g>${head.svg}</g>
${placedDrawing(picture, { x: EDGE, y: drawingTop })}
<g>${foot.svg}</g>
</svg>
`;
}

/** The sans with fallbacks, in quotes that an attribute can hold. */
export const fontFamily = (values: ReadonlyMap<string, string>): string =>
  (values.get('sans') ?? '').replaceAll('"', "'");

/** Lines of text set below each other from `top`; gives the markup and where it ends. */
function setText(values: ReadonlyMap<string, string>, top: number, blocks: Block[]): { svg: string; bottom: number } {
  let y = top;
  let svg = '';
  for (const { text, size, gap, strong } of blocks) {
    const look = strong ? `font-weight="600" fill="${values.get('ink')}"` : `fill="${values.get('muted')}"`;
    for (const line of wrap(text, LAYOUT_WIDTH.wide, size, strong ? 'strong' : 'sans', STAND_IN)) {
      y += Math.round(size * 1.35);
      svg += `<text x="${EDGE}" y="${y - Math.round(size * 0.3)}" font-size="${size}" ${look}>${escapeXml(line)}</text>`;
    }
    y += gap;
  }
  return { svg, bottom: y };
}
