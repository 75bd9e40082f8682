/**
 * A scene as SVG text. Text and not components: a page wakes with hundreds of drawn values on it, and each component
 * would be work for a phone before anyone has touched one.
 */
import strings from '../../content/strings/charts.json' with { type: 'json' };
import { escapeXml } from '../lib/escape.ts';
import { stateAt, type FigureData } from '../lib/figure-data.ts';
import type { State } from './figure-module.ts';
import { fillPath } from './grade.ts';
import { dotPath, markPath, type Mark } from './mark.ts';
import { LAYOUT_WIDTH, type Layout, type Point, type Scene, type Shape } from './scene.ts';

/** Marks of single trainings: of this size and smaller they stand by the hundred, and share a path. */
const SMALL = 2.5;

const at = ({ x, y }: { x: number; y: number }): string => ` transform="translate(${x} ${y})"`;

const path = (look: string, d: string, place = ''): string => `<path class="${look}"${place} d="${d}"></path>`;

function drawn(shape: Shape): string {
  const named = (...names: (string | false | undefined)[]): string =>
    [...names, shape.dimmed && 'dimmed'].filter(Boolean).join(' ');
  const marked = ({ shape, open, tone }: Mark): string =>
    named('mark', `mark-${shape}`, open && 'open', `tone-${tone}`);
  switch (shape.kind) {
    case 'group':
      return `<g${at(shape)}>${drawing(shape.shapes)}</g>`;
    case 'mark': {
      const { mark, r = 6, x, y } = shape;
      return r <= SMALL && mark.shape === 'circle'
        ? path(marked(mark), dotPath('circle', r, x, y))
        : path(marked(mark), markPath(mark.shape, r), at(shape));
    }
    case 'dots': {
      const { mark, r } = shape;
      return path(marked(mark), shape.at.map(([x, y]) => dotPath(mark.shape, r, x, y)).join(''));
    }
    case 'band': {
      const { tone, x, y, width, height } = shape;
      return `<rect class="${named('interval', `tone-${tone}`)}" x="${x}" y="${y}" width="${width}" height="${height}"></rect>`;
    }
    case 'text': {
      const { as = 'label', halo, tone, x, y, anchor = 'start', text } = shape;
      const end = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
      const look = named(as, halo && 'value', tone && `tone-${tone}`);
      return `<text class="${look}" x="${x}" y="${y}"${end}>${escapeXml(text)}</text>`;
    }
    case 'disc': {
      const fill = shape.fill === 'empty' ? '' : path('grade-fill', fillPath(shape.fill, 7), at(shape));
      return `<circle class="grade-ring" cx="${shape.x}" cy="${shape.y}" r="7"></circle>${fill}`;
    }
    case 'path':
      return path(named(shape.as, shape.dashed && 'dashed'), shape.d);
    case 'area':
      return '';
  }
}

/** Neighbours of marks that look alike and stand where their paths say become one. */
const ALIKE = /<path class="(mark [^"]*)" d="[^"]*"><\/path>(<path class="\1" d="[^"]*"><\/path>)+/g;

const drawing = (shapes: readonly Shape[]): string =>
  shapes
    .map(drawn)
    .join('')
    .replace(ALIKE, (all, look: string) => path(look, Array.from(all.matchAll(/ d="([^"]*)/g), ([, d]) => d).join('')));

/** One layout of a figure as a whole SVG element, with what it says to who cannot see it. */
export function drawFigure(data: FigureData, state: State, layout: Layout, { height, shapes }: Scene): string {
  const [width, id] = [LAYOUT_WIDTH[layout], `${data.id}-${layout}`];
  const { title, picture = data.picture } = stateAt(data, state) ?? data;
  const words = `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(`${picture} ${strings.valuesBelow}`)}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-${layout}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">${words}${drawing(shapes)}</svg>`;
}

/** Draws the ring around the value that is being read, or takes it away. */
export function drawRing(svg: Element, point: Point | undefined): void {
  svg.querySelector('.focused')?.remove();
  if (!point) return;
  const { x, y, area, ring: around } = point;
  const ring = around
    ? path('focused', around)
    : area
      ? `<rect class="focused" x="${area.x}" y="${area.y}" width="${area.width}" height="${area.height}"></rect>`
      : `<circle class="focused" cx="${x}" cy="${y}" r="12"></circle>`;
  svg.insertAdjacentHTML('beforeend', ring);
}
