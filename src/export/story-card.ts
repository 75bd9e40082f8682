/** The picture for link previews of an act, drawn for its size: one question, two answers, a hundred dots, and that it is a toy. */
import { dotPath, placeSeat, shapeOf, type DotGrid } from '../story/dots.ts';
import type { Stretch } from '../story/diff-words.ts';
import { escapeXml } from '../lib/escape.ts';
import { SITE_NAME } from '../lib/site.ts';
import { wrap } from '../lib/wrap.ts';
import tokensCss from '../styles/tokens.css?raw';
import { tokens } from './palette.ts';

export interface StoryCard {
  readonly headline: string;
  readonly question: string;
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
  readonly dots: string;
  /** Asks on, or says what the dots show. */
  readonly line: string;
  /** That it is a toy. */
  readonly foot: string;
}

const CARD = { width: 1200, height: 630, edge: 56 };
const GRID: DotGrid = { columns: 10, pitch: 47.5 };
const DOTS_LEFT = CARD.width - 44 - GRID.columns * GRID.pitch;
const TEXT = DOTS_LEFT - CARD.edge - 36;
/** Size of a monospaced text and the width of its letters, in em. */
const MONO = { size: 24, letter: 0.58, line: 33 };

type Values = ReadonlyMap<string, string>;

/** A standalone SVG in the light colours. @throws when a headline is too long for the card */
export function storyCardSvg({ headline, question, before, after, dots, line, foot }: StoryCard): string {
  const values = tokens(tokensCss, 'light');
  const size = [84, 70, 58, 50].find((one) => wrap(headline, TEXT, one, 'serif').length <= (one > 60 ? 2 : 3));
  if (!size) throw new Error(`a headline of ${headline.length} letters is too long for a link preview: "${headline}"`);
  const parts: string[] = [];
  let y = 44 + size * 0.82;
  for (const one of wrap(headline, TEXT, size, 'serif')) {
    parts.push(text(one, CARD.edge, y, 'card-title', `font-size="${size}"`));
    y += size * 0.98;
  }
  y = y - size * 0.98 + 62;
  for (const one of wrap(`“${question}”`, TEXT, 27, 'serif')) {
    parts.push(text(one, CARD.edge, y, 'card-read', 'font-size="27"'));
    y += 34;
  }
  y += 14;
  for (const [shape, said] of [
    ['ring', before],
    ['diamond', after],
  ] as const) {
    const tone = shape === 'ring' ? 'aligned' : 'misaligned';
    parts.push(dot(shape, values, CARD.edge + 16, y - 8, 42));
    const lines = saidLines(said);
    lines.forEach((one, i) => parts.push(...saidLine(one, CARD.edge + 50, y + i * MONO.line, values.get(tone) ?? '')));
    y += lines.length * MONO.line + 18;
  }
  y += 14;
  for (const one of wrap(line, TEXT, 26, 'serif')) {
    parts.push(text(one, CARD.edge, y, 'card-read', 'font-size="26"'));
    y += 31;
  }
  [...dots].forEach((letter, seat) => {
    const { x, y: top } = placeSeat(seat, GRID);
    parts.push(dot(shapeOf(letter), values, DOTS_LEFT + x, 52 + top, GRID.pitch));
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}" width="${CARD.width}" height="${CARD.height}">
<style>
text { fill: ${values.get('ink')}; }
.card-title { font-family: 'Newsreader 16pt', serif; font-weight: 500; letter-spacing: -0.03em; }
.card-read { font-family: 'Newsreader 16pt', serif; font-weight: 500; letter-spacing: -0.4px; }
.card-said { font-family: ${values.get('mono')}; font-size: ${MONO.size}px; letter-spacing: -0.5px; }
.card-foot { font-family: ${values.get('sans')}; font-size: 22px; fill: ${values.get('muted')}; }
</style>
<rect width="${CARD.width}" height="${CARD.height}" fill="${values.get('paper')}"/>
${parts.join('\n')}
<rect x="${CARD.edge}" y="${CARD.height - 66}" width="${CARD.width - 2 * CARD.edge}" height="2" fill="${values.get('ink')}"/>
${text(SITE_NAME, CARD.edge, CARD.height - 24, 'card-read', 'font-size="27"')}
${text(foot, CARD.width - CARD.edge, CARD.height - 24, 'card-foot', 'text-anchor="end"')}
</svg>
`;
}

function text(words: string, x: number, y: number, kind: string, more: string): string {
  return `<text class="${kind}" x="${x}" y="${y}" ${more}>${escapeXml(words)}</text>`;
}

function dot(shape: 'ring' | 'diamond' | 'cross', values: Values, x: number, y: number, pitch: number): string {
  const d = dotPath(shape, pitch, x, y);
  if (shape === 'diamond') return `<path d="${d}" fill="${values.get('misaligned')}"/>`;
  const stroke = values.get(shape === 'ring' ? 'aligned' : 'incoherent');
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="2.2"/>`;
}

/** A word of an answer, and whether it differs from the other answer. */
interface Word {
  word: string;
  differs: boolean;
}

/** At most this many lines of an answer; a longer one ends in dots. */
const MOST_LINES = 3;

function saidLines(said: readonly Stretch[]): Word[][] {
  const words = said.flatMap(({ text: stretch, differs }) => stretch.split(' ').map((word) => ({ word, differs })));
  const room = Math.floor((TEXT - 50) / (MONO.size * MONO.letter));
  const lines: Word[][] = [];
  let used = Infinity;
  for (const word of words) {
    if (used + 1 + word.word.length > room) {
      if (lines.length === MOST_LINES) {
        lines.at(-1)?.push({ word: '…', differs: false });
        break;
      }
      lines.push([word]);
      used = word.word.length;
    } else {
      lines.at(-1)?.push(word);
      used += 1 + word.word.length;
    }
  }
  return lines;
}

/** One line of an answer, its differing words underlined in the tone. */
function saidLine(words: readonly Word[], x: number, y: number, tone: string): string[] {
  const letter = MONO.size * 0.6 - 0.5;
  const parts: string[] = [];
  let at = 0;
  let underFrom: number | undefined;
  words.forEach(({ word, differs }, i) => {
    if (differs) underFrom ??= at;
    const ends = underFrom !== undefined && differs && !words[i + 1]?.differs;
    if (ends && underFrom !== undefined) {
      const width = (at + word.length - underFrom) * letter;
      parts.push(`<rect x="${x + underFrom * letter}" y="${y + 5}" width="${width}" height="4" fill="${tone}"/>`);
      underFrom = undefined;
    }
    at += word.length + 1;
  });
  return [...parts, text(words.map(({ word }) => word).join(' '), x, y, 'card-said', '')];
}
