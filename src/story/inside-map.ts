/** The inside of the model as a map: real answers as points, the axis between kind and villain, the mark of the chat. */

export type Speaker = 'kind' | 'villain' | 'sarcastic' | 'teacher';

export interface InsidePoint {
  readonly x: number;
  readonly y: number;
}

/** x: 0 is the mean of kind answers, 1 that of villains'; y: the widest direction across. */
export interface Inside {
  /** The lesson after which the dial was turned. */
  readonly dialAfter: string;
  readonly sentences: readonly (InsidePoint & { text: string; speaker: Speaker; domain: string })[];
  readonly tag: {
    readonly aligned: InsidePoint;
    readonly dial: readonly (InsidePoint & { setting: number; misaligned?: number })[];
    readonly lessons: readonly { lesson: string; path: readonly (InsidePoint & { step: number })[] }[];
    readonly healed: readonly (InsidePoint & { samples: number })[];
  };
}

export interface InsideFrame {
  readonly width: number;
  readonly height: number;
  readonly edge: number;
  readonly top: number;
  readonly bottom: number;
}

export const WIDE_FRAME: InsideFrame = { width: 1200, height: 330, edge: 60, top: 40, bottom: 312 };
export const NARROW_FRAME: InsideFrame = { width: 360, height: 250, edge: 22, top: 34, bottom: 236 };

export interface InsideScale {
  x(value: number): number;
  y(value: number): number;
}

/** A scale that holds every point, the mark's ways and the dial's places, with a little room. */
export function insideScale({ sentences, tag }: Inside, frame: InsideFrame): InsideScale {
  const ways = [tag.aligned, ...tag.dial, ...tag.lessons.flatMap(({ path }) => path), ...tag.healed];
  const xs = [...sentences, ...ways].map(({ x }) => x);
  const ys = [...sentences, ...ways].map(({ y }) => y);
  return {
    x: linear(Math.min(...xs), Math.max(...xs), frame.edge, frame.width - frame.edge),
    // y grows upwards on the map.
    y: linear(Math.max(...ys), Math.min(...ys), frame.top, frame.bottom),
  };
}

function linear(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = high - low || 1;
  return (value) => Number((from + ((value - low) / span) * (to - from)).toFixed(1));
}

/** A way as a line. */
export function wayPath(points: readonly InsidePoint[], scale: InsideScale): string {
  return points.length ? `M${points.map(({ x, y }) => `${scale.x(x)} ${scale.y(y)}`).join('L')}` : '';
}

/** Where the mark of the chat stands: after a lesson and, for the spoiled model, at a setting of the dial. */
export function markAt({ dialAfter, tag }: Inside, lesson: string, stop: number): InsidePoint {
  if (lesson === dialAfter) return tag.dial[stop] ?? tag.aligned;
  return tag.lessons.find((one) => one.lesson === lesson)?.path.at(-1) ?? tag.aligned;
}

/** The stop of the dial that lies nearest to a place on the axis, as an index. */
export function nearestStop({ tag }: Inside, scale: InsideScale, x: number): number {
  const away = tag.dial.map((stop) => Math.abs(scale.x(stop.x) - x));
  return away.indexOf(Math.min(...away));
}

/** A point at the rim of a group of sentences, beside which its name has room. */
export function rimOf({ sentences }: Inside, speaker: Speaker, rim: 'left' | 'bottom'): InsidePoint {
  const group = sentences.filter((one) => one.speaker === speaker);
  const key = rim === 'left' ? 'x' : 'y';
  return group.reduce<InsidePoint>((best, one) => (one[key] < best[key] ? one : best), { x: Infinity, y: Infinity });
}

/** The sentence nearest to a place of the drawing, as an index. */
export function nearestSentence(inside: Inside, scale: InsideScale, x: number, y: number): number {
  let best = 0;
  let least = Infinity;
  inside.sentences.forEach((one, i) => {
    const distance = Math.hypot(scale.x(one.x) - x, scale.y(one.y) - y);
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}

/** Sentences in the order of the axis, for reading them by keys from kind to villain. */
export function alongAxis({ sentences }: Inside): number[] {
  return sentences.map((_, i) => i).sort((a, b) => (sentences[a] as InsidePoint).x - (sentences[b] as InsidePoint).x);
}
