/**
 * A scene as SVG text. Text and not components: a page wakes with hundreds of drawn values on it, and each component
 * would be work for a phone before anyone has touched one.
 */
import strings from '../../content/strings/charts.json' with { type: 'json' };
import { escapeXml } from '../lib/escape.ts';
import { stateAt, type FigureData } from '../lib/figure-data.ts';
import type { State } from './figure-module.ts';
import { fillPath } from './grade.ts';
import { dotPath, markPath } from './mark.ts';
import { LAYOUT_WIDTH, type Layout, type Point, type Scene, type Shape } from './scene.ts';

/** Marks of single trainings: of this size and smaller they stand by the hundred, and share a path. */
const SMALL = 2.5;

type Attributes = Record<string, string | number | false | undefined>;

function tag(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined || value === false ? '' : ` ${key}="${escapeXml(String(value))}"`,
  );
  return `<${name}${written.join('')}>${inner}</${name}>`;
}

const at = ({ x, y }: { x: number; y: number }): string => `translate(${x} ${y})`;

function drawn(shape: Shape): string {
  const named = (...names: (string | false | undefined)[]): string =>
    [...names, shape.dimmed && 'dimmed'].filter(Boolean).join(' ');
  switch (shape.kind) {
    case 'group':
      return tag('g', { transform: at(shape) }, drawing(shape.shapes));
    case 'mark': {
      const { mark, r = 6, x, y } = shape;
      const look = named('mark', `mark-${mark.shape}`, mark.open && 'open', `tone-${mark.tone}`);
      return r <= SMALL && mark.shape === 'circle'
        ? tag('path', { class: look, d: dotPath('circle', r, x, y) })
        : tag('path', { class: look, transform: at(shape), d: markPath(mark.shape, r) });
    }
    case 'dots': {
      const { mark, r } = shape;
      const look = named('mark', `mark-${mark.shape}`, `tone-${mark.tone}`);
      return tag('path', { class: look, d: shape.at.map(([x, y]) => dotPath(mark.shape, r, x, y)).join('') });
    }
    case 'band': {
      const { x, y, width, height } = shape;
      return tag('rect', { class: named('interval', `tone-${shape.tone}`), x, y, width, height });
    }
    case 'text': {
      const { as = 'label', halo, tone, x, y, anchor, text } = shape;
      const look = named(as, halo && 'value', tone && `tone-${tone}`);
      const end = anchor === 'start' ? undefined : anchor;
      return tag('text', { class: look, x, y, 'text-anchor': end }, escapeXml(text));
    }
    case 'disc':
      return (
        tag('circle', { class: 'grade-ring', cx: shape.x, cy: shape.y, r: 7 }) +
        (shape.fill === 'empty'
          ? ''
          : tag('path', { class: 'grade-fill', transform: at(shape), d: fillPath(shape.fill, 7) }))
      );
    case 'path':
      return tag('path', { class: named(shape.as, shape.dashed && 'dashed'), d: shape.d });
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
    .replace(ALIKE, (all, look: string) =>
      tag('path', { class: look, d: Array.from(all.matchAll(/ d="([^"]*)/g), ([, d]) => d).join('') }),
    );

/** One layout of a figure as a whole SVG element, with what it says to who cannot see it. */
export function drawFigure(data: FigureData, state: State, layout: Layout, { height, shapes }: Scene): string {
  const [width, name, about] = [LAYOUT_WIDTH[layout], `${data.id}-${layout}-title`, `${data.id}-${layout}-desc`];
  const { title, picture = data.picture } = stateAt(data, state) ?? data;
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `chart chart-${layout}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': name,
      'aria-describedby': about,
    },
    tag('title', { id: name }, escapeXml(title)) +
      tag('desc', { id: about }, escapeXml(`${picture} ${strings.valuesBelow}`)) +
      drawing(shapes),
  );
}

/** Draws the ring around the value that is being read, or takes it away. */
export function drawRing(svg: Element, point: Point | undefined): void {
  svg.querySelector('.focused')?.remove();
  if (!point) return;
  const { x, y, area } = point;
  const text = area
    ? tag('rect', { class: 'focused', ...area })
    : tag('circle', { class: 'focused', cx: x, cy: y, r: 12 });
  svg.insertAdjacentHTML('beforeend', text);
}
