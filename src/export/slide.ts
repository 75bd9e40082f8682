import { LAYOUT_WIDTH } from '../charts/figure-module.ts';
import { badgeWords } from '../data/figure/badge.ts';
import type { Figure } from '../data/figure/parse.ts';
import { TINY_MODEL_SENTENCE } from '../data/tiny-model/about.ts';
import { escapeXml } from '../lib/escape.ts';
import { wrap } from '../lib/wrap.ts';
import { drawingHeight } from './drawing-height.ts';
import { tokens, withoutVariables, type Theme } from './palette.ts';

/** Size in pixels of one slide. */
export const SLIDE = { width: 1920, height: 1080 };

const EDGE = 84;
const TITLE = { size: 54, line: 62, most: 3, letter: 0.47 };
const NOTE = { size: 24, line: 33 };

interface SlideParts {
  figure: Figure;
  /** One `<svg class="chart …">` in the wide layout. */
  drawing: string;
  theme: Theme;
  styles: { tokens: string; chart: string };
  sourceLine: string;
  address: string;
}

/** A figure as one slide of 1920 × 1080: badge, title, measure, the drawing as large as it fits, first caveat, source, address. */
export function slideSvg({ figure, drawing, theme, styles, sourceLine, address }: SlideParts): string {
  const values = tokens(styles.tokens, theme);
  const width = SLIDE.width - 2 * EDGE;
  const title = wrap(figure.title, width, TITLE.size, TITLE.letter);
  const measure = wrap(figure.measure, width, NOTE.size);
  const foot = [
    figure.caveats[0] ?? '',
    ...(figure.badge === 'tiny-model' ? [TINY_MODEL_SENTENCE] : []),
    `${sourceLine} ${address}`,
  ].flatMap((text) => wrap(text, width, NOTE.size));
  const titleTop = EDGE + 92;
  const measureTop = titleTop + title.length * TITLE.line - 12;
  const top = measureTop + measure.length * NOTE.line + 8;
  const footTop = SLIDE.height - 48 - foot.length * NOTE.line;
  const room = footTop - NOTE.line - 12 - top;
  const scale = Math.min(width / LAYOUT_WIDTH.wide, room / drawingHeight(drawing));
  const placed = drawing
    .replace(/ width="[\d.]+"/, ` width="${LAYOUT_WIDTH.wide * scale}"`)
    .replace(/ height="[\d.]+"/, ` height="${drawingHeight(drawing) * scale}"`)
    .replace('<svg ', `<svg x="${EDGE}" y="${top}" `);
  const set = (lines: string[], className: string, from: number, line: number): string =>
    lines
      .map((text, i) => `<text class="${className}" x="${EDGE}" y="${from + i * line}">${escapeXml(text)}</text>`)
      .join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SLIDE.width} ${SLIDE.height}" width="${SLIDE.width}" height="${SLIDE.height}">
<style>
text { font-family: ${values.get('sans')}; fill: ${values.get('ink')}; }
.slide-title { font-family: 'Newsreader 16pt', serif; font-size: ${TITLE.size}px; font-weight: 500; letter-spacing: -1px; }
.slide-note { font-size: ${NOTE.size}px; fill: ${values.get('muted')}; }
.slide-badge { font-size: ${NOTE.size}px; font-weight: 600; fill: ${values.get('muted')}; }
${withoutVariables(styles.chart, values)
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .trim()}
</style>
<rect width="${SLIDE.width}" height="${SLIDE.height}" fill="${values.get('paper')}"/>
<rect x="${EDGE}" y="${EDGE - 30}" width="${width}" height="4" fill="${values.get('ink')}"/>
${set([badgeWords[figure.badge]], 'slide-badge', EDGE + 12, NOTE.line)}
${set(title, 'slide-title', titleTop, TITLE.line)}
${set(measure, 'slide-note', measureTop, NOTE.line)}
${placed}
${set(foot, 'slide-note', footTop, NOTE.line)}
</svg>
`;
}
