import { LAYOUT_WIDTH } from '../charts/figure-module.ts';
import { escapeXml } from '../lib/escape.ts';
import type { Figure } from '../data/figure/parse.ts';
import { badgeWords } from '../data/figure/badge.ts';
import { TINY_MODEL_SENTENCE } from '../data/tiny-model/about.ts';
import { drawingHeight } from './drawing-height.ts';
import { tokens, withoutVariables, type Theme } from './palette.ts';
import { wrap } from '../lib/wrap.ts';

interface SvgFile {
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

interface Block {
  className: string;
  text: string;
  size: number;
  gap: number;
}

/**
 * A figure as one SVG document that can stand alone: title, measure, drawing, interval, sources and
 * address are inside the picture, so that they travel with it. Colours are plain values.
 */
export function svgFile({ figure, drawing, theme, styles, sourceLine, address }: SvgFile): string {
  const values = tokens(styles.tokens, theme);
  const chart = withoutVariables(styles.chart, values).replace(/\/\*[\s\S]*?\*\//g, '');
  const head = setText(EDGE + 8, [
    { className: 'file-badge', text: badgeWords[figure.badge], size: 14, gap: 4 },
    { className: 'file-title', text: figure.title, size: 23, gap: 6 },
    { className: 'file-note', text: figure.measure, size: 15, gap: 0 },
  ]);
  const drawingTop = head.bottom + 22;
  const foot = setText(drawingTop + drawingHeight(drawing) + 26, [
    { className: 'file-note', text: figure.caveats[0] ?? '', size: 14, gap: 5 },
    ...(figure.badge === 'tiny-model' ? [{ className: 'file-note', text: TINY_MODEL_SENTENCE, size: 14, gap: 5 }] : []),
    { className: 'file-note', text: `Interval: ${figure.interval}`, size: 14, gap: 5 },
    { className: 'file-note', text: sourceLine, size: 14, gap: 5 },
    { className: 'file-note', text: address, size: 14, gap: 0 },
  ]);
  const height = Math.ceil(foot.bottom + EDGE - 14);
  const placed = drawing.replace('<svg ', `<svg x="${EDGE}" y="${drawingTop}" `);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">
<style>
text { font-family: ${values.get('sans')}; }
.file-title { font-size: 23px; font-weight: 600; fill: ${values.get('ink')}; }
.file-note { font-size: 15px; fill: ${values.get('muted')}; }
.file-badge { font-size: 14px; font-weight: 600; fill: ${values.get('muted')}; }
.file-foot .file-note { font-size: 14px; }
${chart.trim()}
</style>
<rect width="${WIDTH}" height="${height}" fill="${values.get('paper')}"/>
<rect x="${EDGE}" y="${EDGE - 14}" width="${LAYOUT_WIDTH.wide}" height="2" fill="${values.get('ink')}"/>
<g>${head.svg}</g>
${placed}
<g class="file-foot">${foot.svg}</g>
</svg>
`;
}

/** Lines of text set below each other from `top`; gives the markup and where it ends. */
function setText(top: number, blocks: Block[]): { svg: string; bottom: number } {
  let y = top;
  let svg = '';
  for (const { className, text, size, gap } of blocks) {
    for (const line of wrap(text, LAYOUT_WIDTH.wide, size)) {
      y += Math.round(size * 1.35);
      svg += `<text class="${className}" x="${EDGE}" y="${y - Math.round(size * 0.3)}">${escapeXml(line)}</text>`;
    }
    y += gap;
  }
  return { svg, bottom: y };
}
