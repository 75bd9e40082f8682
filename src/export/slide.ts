import { LAYOUT_WIDTH } from '../charts/scene.ts';
import { badgeLabel } from '../data/figure/badge.ts';
import { TINY_MODEL_SENTENCE } from '../data/tiny-model/about.ts';
import { escapeXml } from '../lib/escape.ts';
import { wrap } from '../lib/wrap.ts';
import { drawingHeight } from './drawing-height.ts';
import { tokens } from './palette.ts';
import { fontFamily, placedDrawing, type Picture } from './svg-file.ts';

/** Size in pixels of a slide. */
const SLIDE = { width: 1920, height: 1080 };
const EDGE = 90;

/** A figure on a slide: badge, title, drawing as large as it fits, first caveat, source and address. */
export function slideSvg(picture: Picture): string {
  const { figure, drawing, styles, theme, sourceLine, address } = picture;
  const values = tokens(styles.tokens, theme);
  const room = SLIDE.width - 2 * EDGE;
  const title = wrap(figure.title, room, 52, 'strong');
  const measure = wrap(figure.measure, room, 26).slice(0, 2);
  const source = [
    figure.caveats[0] ?? '',
    ...(figure.badge === 'tiny-model' ? [TINY_MODEL_SENTENCE] : []),
    `${sourceLine} ${address}`,
  ].flatMap((text) => wrap(text, room, 22));
  const top = 136 + title.length * 62 + measure.length * 36 + 28;
  const bottom = SLIDE.height - 56 - source.length * 30;
  const height = drawingHeight(drawing);
  const scale = Math.min(room / LAYOUT_WIDTH.wide, (bottom - top) / height);
  const set = (lines: string[], y: number, step: number, look: string): string =>
    lines.map((line, i) => `<text x="${EDGE}" y="${y + i * step}" ${look}>${escapeXml(line)}</text>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SLIDE.width} ${SLIDE.height}" width="${SLIDE.width}" height="${SLIDE.height}" font-family="${fontFamily(values)}">
<rect width="${SLIDE.width}" height="${SLIDE.height}" fill="${values.get('paper')}"/>
<rect x="${EDGE}" y="60" width="${room}" height="4" fill="${values.get('ink')}"/>
${set([badgeLabel(figure)], 104, 30, `font-size="22" font-weight="600" fill="${values.get('muted')}"`)}
${set(title, 166, 62, `font-size="52" font-weight="600" fill="${values.get('ink')}"`)}
${set(measure, 166 + title.length * 62 - 10, 36, `font-size="26" fill="${values.get('muted')}"`)}
${placedDrawing(picture, { x: EDGE + (room - LAYOUT_WIDTH.wide * scale) / 2, y: top, scale })}
${set(source, SLIDE.height - 26 - (source.length - 1) * 30, 30, `font-size="22" fill="${values.get('muted')}"`)}
</svg>
`;
}
