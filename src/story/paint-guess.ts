/** Paints a guess on a canvas, in the page's own fonts and the light colours, and hands it to the reader as a file. */
import words from '../../content/strings/story-guess.json' with { type: 'json' };
import { message } from '../lib/message.ts';
import { guessPicture, GUESS_PICTURE, type GuessWords, type Stroke } from './guess-picture.ts';

/** @param home address of the story, which stands on the picture */
export async function saveGuessPicture(guess: number, home: string): Promise<void> {
  const canvas = document.createElement('canvas');
  canvas.width = GUESS_PICTURE.width;
  canvas.height = GUESS_PICTURE.height;
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('this browser has no canvas');
  const style = lightStyle();
  // A stand-in that this system lacks fails to load, and nothing follows from that.
  await Promise.allSettled([
    document.fonts.load(`500 40px ${style.serif}`),
    document.fonts.load(`400 22px ${style.sans}`),
  ]);
  brush.fillStyle = style.paper;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  for (const stroke of guessPicture(guess, wordsOf(guess, home))) paint(brush, stroke, style);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('the picture could not be made');
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = words.file;
  link.click();
  URL.revokeObjectURL(url);
}

function wordsOf(guess: number, home: string): GuessWords {
  const { headline, mine, yours, foot, toy } = words;
  const address = home.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return { headline, mine: message(mine, { n: guess }), yours, foot, toy, address };
}

const TOKENS = ['paper', 'ink', 'muted', 'aligned', 'misaligned', 'serif', 'sans'] as const;

type Style = Record<(typeof TOKENS)[number], string>;

/** The site's tokens as they are on paper: a picture that is sent around has one look. */
function lightStyle(): Style {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  document.body.append(probe);
  const computed = getComputedStyle(probe);
  const read = (token: string): string => {
    const value = computed.getPropertyValue(`--${token}`).trim();
    if (token === 'serif' || token === 'sans') return value;
    probe.style.color = `var(--${token})`;
    return computed.color;
  };
  const style = Object.fromEntries(TOKENS.map((token) => [token, read(token)])) as Style;
  probe.remove();
  return style;
}

function paint(brush: CanvasRenderingContext2D, stroke: Stroke, style: Style): void {
  const { width, edge } = GUESS_PICTURE;
  switch (stroke.kind) {
    case 'line':
      brush.fillStyle = style.ink;
      brush.fillRect(edge, stroke.y, width - 2 * edge, 2);
      return;
    case 'path': {
      const path = new Path2D(stroke.d);
      brush.lineWidth = 2.2;
      brush.strokeStyle = style[stroke.tone];
      // A guess is an outline; only an answer that was given is filled.
      brush.stroke(path);
      return;
    }
    case 'text': {
      brush.font = `${stroke.face === 'serif' ? 500 : 400} ${stroke.size}px ${style[stroke.face]}`;
      brush.fillStyle = style[stroke.tone];
      brush.textAlign = stroke.anchor;
      wrapped(brush, stroke.text, stroke.width).forEach((line, i) =>
        brush.fillText(line, stroke.x, stroke.y + i * stroke.size * 1.06),
      );
    }
  }
}

/** A text in lines that are no wider than `width`, measured in the brush's font. */
function wrapped(brush: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && brush.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
