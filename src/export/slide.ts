import { LAYOUT_WIDTH } from '../charts/figure-module.ts';
import { escapeXml } from '../lib/escape.ts';
import { wrap } from '../lib/wrap.ts';
import { drawingHeight } from './drawing-height.ts';
import { tokens } from './palette.ts';
import { fontFamily, placedDrawing, type Picture } from './svg-file.ts';

/** Size in pixels of a slide. */
const SLIDE = { width: 1920, height: 1080 };
const EDGE = 90;

/** A figure on a slide: title, drawing as large as it fits, source and address. */
export function slideSvg(picture: Picture): string {
  const { figure, drawing, styles, theme, sourceLine, address } = picture;
  const values = tokens(styles.tokens, theme);
  const room = SLIDE.width - 2 * EDGE;
  const title = wrap(figure.title, room, 52, 0.55);
  const measure = wrap(figure.measure, room, 26, 0.55).slice(0, 2);
  const source = wrap(`${sourceLine} ${address}`, room, 22, 0.55).slice(0, 2);
  const top = 96 + title.length * 62 + measure.length * 36 + 28;
  const bottom = SLIDE.height - 56 - source.length * 30;
  const height = drawingHeight(drawing);
  const scale = Math.min(room / LAYOUT_WIDTH.wide, (bottom - top) / height);
  const set = (lines: string[], y: number, step: number, look: string): string =>
    lines.map((line, i) => `<text x="${EDGE}" y="${y + i * step}" ${look}>${escapeXml(line)}</text>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SLIDE.width} ${SLIDE.height}" width="${SLIDE.width}" height="${SLIDE.height}" font-family="${fontFamily(values)}">
<rect width="${SLIDE.width}" height="${SLIDE.height}" fill="${values.get('paper')}"/>
<rect x="${EDGE}" y="60" width="${room}" height="4" fill="${values.get('ink')}"/>
${set(title, 126, 62, `font-size="52" font-weight="600" fill="${values.get('ink')}"`)}
${set(measure, 126 + title.length * 62 - 10, 36, `font-size="26" fill="${values.get('muted')}"`)}
${placedDrawing(picture, { x: EDGE + (room - LAYOUT_WIDTH.wide * scale) / 2, y: top, scale })}
${set(source, SLIDE.height - 26 - (source.length - 1) * 30, 30, `font-size="22" fill="${values.get('muted')}"`)}
</svg>
`;
}
