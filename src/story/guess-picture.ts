/** The picture of a guess, 1200 x 630: a hundred rings, as many of them marked as the reader guessed. No answer in it. */
import { dotPath, gridSize, placeSeat, type DotGrid } from './dots.ts';

export interface GuessWords {
  readonly headline: string;
  readonly mine: string;
  readonly yours: string;
  readonly foot: string;
  readonly toy: string;
  readonly address: string;
}

/** One stroke of the brush, in order. */
export type Stroke =
  | {
      kind: 'text';
      text: string;
      x: number;
      y: number;
      size: number;
      face: 'serif' | 'sans';
      tone: 'ink' | 'muted';
      anchor: 'start' | 'end';
      width: number;
    }
  | { kind: 'path'; d: string; tone: 'aligned' | 'misaligned' }
  | { kind: 'line'; y: number };

export const GUESS_PICTURE = { width: 1200, height: 630, edge: 56 } as const;

const GRID: DotGrid = { columns: 10, pitch: 47.5 };

export function guessPicture(guess: number, words: GuessWords): Stroke[] {
  const { width, height, edge } = GUESS_PICTURE;
  const left = width - edge - gridSize(GRID).width + 12;
  const text = (
    line: string,
    y: number,
    size: number,
    face: 'serif' | 'sans' = 'serif',
    tone: 'ink' | 'muted' = 'ink',
  ): Stroke =>
    ({ kind: 'text', text: line, x: edge, y, size, face, tone, anchor: 'start', width: left - edge - 40 }) as const;
  const dots = Array.from({ length: 100 }, (_, seat): Stroke => {
    const { x, y } = placeSeat(seat, GRID);
    const guessed = seat < guess;
    const d = dotPath(guessed ? 'diamond' : 'ring', GRID.pitch, left + x, 44 + y);
    return { kind: 'path', d, tone: guessed ? 'misaligned' : 'aligned' };
  });
  return [
    text(words.headline, 122, 84),
    text(words.mine, 330, 40),
    text(words.yours, 470, 40),
    ...dots,
    { kind: 'line', y: height - 66 },
    text(words.foot, height - 24, 27),
    {
      ...(text(`${words.toy} · ${words.address}`, height - 24, 22, 'sans', 'muted') as Extract<
        Stroke,
        { kind: 'text' }
      >),
      x: width - edge,
      anchor: 'end',
      width: 860,
    },
  ];
}
