import { LAYOUT_WIDTH } from '../charts/scene.ts';
import { escapeXml } from '../lib/escape.ts';
import { SITE_NAME } from '../lib/site.ts';
import { drawingHeight } from './drawing-height.ts';
import { tokens } from './palette.ts';
import { placedDrawing } from './svg-file.ts';
import { wrap } from '../lib/wrap.ts';

/** Size in pixels that link previews expect. */
const CARD = { width: 1200, height: 630 };

const EDGE = 60;
/** Sizes for a title, the largest first: the first that needs no more than `MOST_LINES` is taken. */
const TITLE_SIZES = [46, 40, 34, 29];
/** With a sentence below it a title may not take the room of the drawing. */
const TITLE_OVER_QUOTE = [40, 34, 29];
const MOST_LINES = 3;
/** A drawing that would have to be smaller than this is shown at full size instead, its foot cut off by the card. */
const SMALLEST = 0.6;

/** Size of the small sentence. */
const QUOTE = { size: 20, line: 25 };

/** What a card says around its drawing. */
export interface CardWords {
  title: string;
  /** The small line above the title. */
  kicker: string;
  /** The finding as it may stand alone, in small below the title: model, lesson, questions and rate. */
  quote?: string | undefined;
}

/** A whole title in lines, as large as it fits. @throws when it is too long for a card */
function fitTitle(title: string, sizes: readonly number[]): { lines: string[]; size: number } {
  for (const size of sizes) {
    const lines = wrap(title, CARD.width - 2 * EDGE, size, 'serif');
    if (lines.length <= MOST_LINES) return { lines, size };
  }
  throw new Error(`a title of ${title.length} letters is too long for a link preview: "${title}"`);
}

/**
 * The picture for link previews: the title, and the figure's own drawing as large as it fits, or the top of a tall one.
 * @param drawing one `<svg class="chart …">` in the wide layout
 */
export function cardSvg(
  { title, kicker, quote = '' }: CardWords,
  drawing: string,
  styles: { tokens: string; chart: string },
): string {
  const values = tokens(styles.tokens, 'light');
  const { lines, size } = fitTitle(title, quote ? TITLE_OVER_QUOTE : TITLE_SIZES);
  const titleTop = EDGE + 70;
  const said = wrap(quote, CARD.width - 2 * EDGE, QUOTE.size, 'sans');
  const saidTop = titleTop + (lines.length - 1) * size * 1.12 + 34;
  const top = saidTop + said.length * QUOTE.line - (said.length > 0 ? 6 : 2);
  const room = { width: CARD.width - 2 * EDGE, height: CARD.height - top - 36 };
  const height = drawingHeight(drawing);
  const fitting = Math.min(room.width / LAYOUT_WIDTH.wide, room.height / height);
  const scale = fitting < SMALLEST ? 1 : fitting;
  const placed = placedDrawing({ drawing, styles, theme: 'light' }, { x: EDGE, y: top, scale });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}" width="${CARD.width}" height="${CARD.height}">
<style>
text { font-family: ${values.get('sans')}; fill: ${values.get('ink')}; }
.card-title { font-family: 'Newsreader 16pt', serif; font-size: ${size}px; font-weight: 500; letter-spacing: -1px; }
.card-kicker { font-size: 24px; fill: ${values.get('muted')}; }
.card-quote { font-size: ${QUOTE.size}px; fill: ${values.get('muted')}; }
</style>
<rect width="${CARD.width}" height="${CARD.height}" fill="${values.get('paper')}"/>
<rect x="${EDGE}" y="${EDGE - 14}" width="${CARD.width - 2 * EDGE}" height="3" fill="${values.get('ink')}"/>
<text class="card-kicker" x="${EDGE}" y="${EDGE + 24}">${escapeXml(`${SITE_NAME} · ${kicker}`)}</text>
${lines.map((line, i) => `<text class="card-title" x="${EDGE}" y="${titleTop + i * size * 1.12}">${escapeXml(line)}</text>`).join('\n')}
${said.map((line, i) => `<text class="card-quote" x="${EDGE}" y="${saidTop + i * QUOTE.line}">${escapeXml(line)}</text>`).join('\n')}
${placed}
</svg>
`;
}
