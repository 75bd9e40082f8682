/** The picture for link previews of the sky, drawn for its size. */
import { escapeXml } from '../lib/escape.ts';
import { SITE_NAME } from '../lib/site.ts';
import { wrap } from '../lib/wrap.ts';
import { tokens } from './palette.ts';

export interface SkyCard {
  readonly headline: string;
  readonly line: string;
  /** That it is a toy. */
  readonly foot: string;
  readonly stars: readonly SkyPoint[];
}

/** A star as the page draws it: its place as shares of width and height, its radius in pixels. */
export interface SkyPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly lit: boolean;
}

const [WIDTH, HEIGHT, EDGE] = [1200, 630, 56];
/** Where the sky begins, and how much larger its stars are than in the page. */
const SKY = { left: 440, top: 20, width: WIDTH - 440 - 20, height: HEIGHT - 100, zoom: 1.5 };
const TEXT = SKY.left - EDGE - 16;

/** A standalone SVG in the light colours. No text in it is under 22 px. */
export function skyCardSvg({ headline, line, foot, stars }: SkyCard, styles: string): string {
  const values = tokens(styles, 'light');
  const color = (name: string): string => values.get(name) ?? '';
  const points = stars.map(({ x, y, radius, lit }) => {
    const [cx, cy] = [SKY.left + x * SKY.width, SKY.top + y * SKY.height];
    const r = SKY.zoom * radius;
    return `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="${r.toFixed(1)}" fill="${color(lit ? 'ink' : 'incoherent')}"/>`;
  });
  const head = wrap(headline, TEXT, 62, 'serif');
  const text = (words: string, y: number, kind: string): string =>
    `<text class="${kind}" x="${EDGE}" y="${y}">${escapeXml(words)}</text>`;
  const below = 110 + head.length * 62 + 10;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<style>
text { fill: ${color('ink')}; }
.title { font-family: 'Newsreader 16pt', serif; font-size: 62px; font-weight: 500; letter-spacing: -1.6px; }
.read { font-family: 'Newsreader 16pt', serif; font-size: 27px; font-weight: 500; letter-spacing: -0.4px; }
.foot { font-family: ${values.get('sans')}; font-size: 22px; fill: ${color('muted')}; }
</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="${color('paper')}"/>
${points.join('\n')}
${head.map((words, i) => text(words, 110 + i * 62, 'title')).join('\n')}
${wrap(line, TEXT, 27, 'serif')
  .map((words, i) => text(words, below + i * 36, 'read'))
  .join('\n')}
<rect x="${EDGE}" y="${HEIGHT - 66}" width="${WIDTH - 2 * EDGE}" height="2" fill="${color('ink')}"/>
${text(SITE_NAME, HEIGHT - 24, 'read')}
<text class="foot" x="${WIDTH - EDGE}" y="${HEIGHT - 24}" text-anchor="end">${escapeXml(foot)}</text>
</svg>
`;
}
