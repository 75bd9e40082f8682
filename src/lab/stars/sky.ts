/** Where stars stand on the drawing, how large they are, and which is touched. */

/** Space that the drawing keeps free at its edges, as a share. */
const EDGE = { x: 0.03, y: 0.06 };

/** A star's place as shares of width and height. */
export function placeOf(x: number, y: number): { x: number; y: number } {
  return { x: EDGE.x + x * (1 - 2 * EDGE.x), y: EDGE.y + y * (1 - 2 * EDGE.y) };
}

/** A share as SVG writes it. */
export function percent(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`;
}

/** Radius in pixels: dark stars by how often they shine at all, lit ones by their brightness. */
export function radiusOf(brightness: number, frequency: number): number {
  const radius = brightness > 0 ? 2.6 + 1.25 * brightness : 1.25 + 0.26 * Math.sqrt(frequency);
  return Math.round(radius * 10) / 10;
}

/** Points of a still sky that are drawn alike, as one path of dots: a round cap makes each of them. */
export interface StillStars {
  readonly lit: boolean;
  /** The dots' width. */
  readonly width: number;
  readonly d: string;
}

/** A sky that nobody touches, in as few elements as it has sizes: dark stars first, so that lit ones lie over them. */
export function stillSky(
  { x, y, frequency }: Readonly<Record<'x' | 'y' | 'frequency', readonly number[]>>,
  now: ArrayLike<number>,
  size: { readonly width: number; readonly height: number },
): StillStars[] {
  const paths = new Map<number, StillStars>();
  for (let star = 0; star < x.length; star++) {
    const brightness = now[star] as number;
    const [lit, radius] = [brightness > 0, radiusOf(brightness, frequency[star] as number)];
    const width = lit ? Math.round(2 * radius) : Math.round(4 * radius) / 2;
    const place = placeOf(x[star] as number, y[star] as number);
    const dot = `M${Math.round(place.x * size.width)} ${Math.round(place.y * size.height)}h0`;
    const key = lit ? 1000 + width : width;
    paths.set(key, { lit, width, d: (paths.get(key)?.d ?? '') + dot });
  }
  return [...paths].sort(([a], [b]) => a - b).map(([, path]) => path);
}

/** The star nearest to a point, all in shares; distances count in the drawing's own shape (its width by its height). */
export function nearestStar(
  xs: readonly number[],
  ys: readonly number[],
  point: { readonly x: number; readonly y: number },
  shape: number,
): number {
  let nearest = 0;
  let least = Infinity;
  for (let star = 0; star < xs.length; star++) {
    const place = placeOf(xs[star] as number, ys[star] as number);
    const distance = ((place.x - point.x) * shape) ** 2 + (place.y - point.y) ** 2;
    if (distance < least) [nearest, least] = [star, distance];
  }
  return nearest;
}

/** Bars of the skyline: from the left end 0 to the right end 1, as high as the share of bad answers. */
export function skyline(bad: readonly number[], answers: number): { star: number; x: number; height: number }[] {
  return bad.flatMap((count, star) =>
    count > 0 ? [{ star, x: (star + 0.5) / bad.length, height: count / answers }] : [],
  );
}

/** A text beside a star: where it is tied, and its size in pixels. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: number;
  /** Free space around the star itself. */
  readonly gap: number;
  /** How wide it is on a phone, where it is shown there at all. */
  readonly onPhone?: number;
}

export type Side = 'right' | 'left' | 'below' | 'above';

const LINE = 17;
/** The drawing's width on a phone. */
const PHONE = 320;
const SIDES: readonly Side[] = ['right', 'left', 'below', 'above'];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf({ x, y, width, lines, gap }: Label, side: Side, size: { width: number; height: number }): Box {
  const [px, py, height] = [x * size.width, y * size.height, lines * LINE];
  const left = side === 'right' ? px + gap : side === 'left' ? px - gap - width : px - width / 2;
  const top = side === 'below' ? py + gap : side === 'above' ? py - gap - height : py - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A side for each label, in their order of importance, so that none covers another or leaves the drawing. */
export function sidesOf(labels: readonly Label[], size: { width: number; height: number }): Side[] {
  const taken: Box[] = labels.map((label) => {
    const [px, py] = [label.x * size.width, label.y * size.height];
    return { left: px - label.gap, top: py - label.gap, right: px + label.gap, bottom: py + label.gap };
  });
  return labels.map((label, index) => {
    const others = taken.filter((_, place) => place !== index);
    const isFree = (side: Side): boolean => {
      const box = boxOf(label, side, size);
      const phone = label.onPhone ? boxOf({ ...label, width: label.onPhone }, side, { ...size, width: PHONE }) : box;
      if (label.onPhone && (phone.left < 0 || phone.right > PHONE)) return false;
      const inside = box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height;
      return inside && !others.some((other) => overlap(box, other));
    };
    const side = SIDES.find(isFree) ?? (label.x > 0.5 ? 'left' : 'right');
    taken.push(boxOf(label, side, size));
    return side;
  });
}
