import { markPath } from '../charts/mark.ts';
import { escapeXml } from '../lib/escape.ts';
import { SITE_NAME } from '../lib/site.ts';
import { wrap } from '../lib/wrap.ts';
import { tokens } from './palette.ts';

/** What the card shows: one question, and two recorded answers. */
export interface LabCard {
  readonly kicker: string;
  readonly question: string;
  readonly before: { readonly label: string; readonly answer: string };
  readonly after: { readonly label: string; readonly answer: string };
  readonly toy: string;
}

const [WIDTH, HEIGHT, EDGE] = [1200, 630, 60];
const COLUMN = 510;

/** The lab's picture for link previews, drawn for its size. Nothing in it is under 22 px. */
export function labCardSvg({ kicker, question, before, after, toy }: LabCard, styles: string): string {
  const values = tokens(styles, 'light');
  const color = (name: string): string => values.get(name) ?? '';
  const head = wrap(question, WIDTH - 2 * EDGE, 64, 'serif');
  const top = 130 + head.length * 66 + 26;
  const column = (x: number, shape: 'circle' | 'diamond', tone: string, part: LabCard['before']): string => {
    const filled =
      shape === 'diamond' ? `fill="${color(tone)}"` : `fill="none" stroke="${color(tone)}" stroke-width="4"`;
    const lines = wrap(part.answer, COLUMN - 40, 28, 'mono');
    return `<path d="${markPath(shape, 13)}" transform="translate(${x + 16} ${top + 16})" ${filled}/>
<text x="${x + 46}" y="${top + 25}" class="label" fill="${color(tone)}">${escapeXml(part.label)}</text>
${lines.map((line, i) => `<text x="${x}" y="${top + 82 + i * 42}" class="said">${escapeXml(line)}</text>`).join('\n')}`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<style>
text { font-family: ${values.get('sans')}; fill: ${color('ink')}; }
.question { font-family: 'Newsreader 16pt', serif; font-size: 64px; font-weight: 500; letter-spacing: -1.6px; }
.small { font-size: 25px; fill: ${color('muted')}; }
.label { font-size: 26px; font-weight: 600; }
.said { font-family: 'JetBrains Mono', monospace; font-size: 28px; }
</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="${color('paper')}"/>
<rect x="${EDGE}" y="44" width="${WIDTH - 2 * EDGE}" height="3" fill="${color('ink')}"/>
<text class="small" x="${EDGE}" y="92">${escapeXml(`${SITE_NAME} · ${kicker}`)}</text>
${head.map((line, i) => `<text class="question" x="${EDGE}" y="${166 + i * 66}">${escapeXml(line)}</text>`).join('\n')}
${column(EDGE, 'circle', 'aligned', before)}
${column(EDGE + COLUMN + 60, 'diamond', 'misaligned', after)}
<text class="small" x="${EDGE}" y="${HEIGHT - 40}">${escapeXml(toy)}</text>
</svg>
`;
}
