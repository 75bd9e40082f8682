/**
 * The marks of the site. Colour says aligned or misaligned; shape says it again, and tells the
 * groups apart where colour cannot.
 */
export type Shape = 'circle' | 'diamond' | 'square' | 'triangle' | 'plus' | 'bar' | 'dash' | 'cross';
export type Tone = 'aligned' | 'misaligned' | 'neutral' | 'muted';

export interface Mark {
  shape: Shape;
  tone: Tone;
  /** Outlined, not filled: what was measured in another way than the filled ones. */
  open?: boolean;
}

/** The trained models of the insecure-code study, each with one mark on every chart. */
export const GROUP_MARKS: Record<string, Mark> = {
  original: { shape: 'bar', tone: 'neutral' },
  insecure: { shape: 'diamond', tone: 'misaligned' },
  secure: { shape: 'circle', tone: 'aligned' },
  educational: { shape: 'square', tone: 'aligned' },
  jailbroken: { shape: 'triangle', tone: 'neutral' },
};

/** The mark of a group. @throws for a group without one, so that none is drawn by accident. */
export function groupMark(group: string): Mark {
  const mark = GROUP_MARKS[group];
  if (!mark) throw new Error(`no mark for group "${group}"`);
  return mark;
}

/** Path of one of many marks of the same look, in as few letters as it can be said. */
export function dotPath(shape: Shape, r: number, x: number, y: number): string {
  const f = (n: number) => Number(n.toFixed(1));
  if (shape === 'diamond')
    return `M${f(x)} ${f(y - r * 1.25)}l${f(r * 1.25)} ${f(r * 1.25)}-${f(r * 1.25)} ${f(r * 1.25)}-${f(r * 1.25)}-${f(r * 1.25)}z`;
  if (shape === 'cross')
    return `M${f(x - r * 0.7)} ${f(y - r * 0.7)}l${f(r * 1.4)} ${f(r * 1.4)}m0-${f(r * 1.4)}l-${f(r * 1.4)} ${f(r * 1.4)}`;
  return `M${f(x)} ${f(y - r)}a${f(r)} ${f(r)} 0 1 0 .01 0z`;
}

// How far a cubic curve's handles reach so that four of them look like a circle (Riškus 2006: 4/3 (√2 − 1)).
const ROUND = 0.5523;

/**
 * Path of a mark centred on the origin, about as heavy for the eye in every shape.
 * Circle and diamond are both four cubic curves, so that one can turn into the other by a CSS transition.
 * @param r radius in pixels of the drawing
 */
export function markPath(shape: Shape, r: number): string {
  const f = (n: number) => Number(n.toFixed(2));
  switch (shape) {
    case 'circle':
      return fourCurves(r, r * ROUND, f);
    case 'diamond':
      return fourCurves(r * 1.25, (r * 1.25) / 3, f, true);
    case 'square':
      return `M${f(-r * 0.9)} ${f(-r * 0.9)}h${f(r * 1.8)}v${f(r * 1.8)}h${f(-r * 1.8)}z`;
    case 'triangle':
      return `M0 ${f(-r * 1.15)}L${f(r * 1.1)} ${f(r * 0.8)}H${f(-r * 1.1)}z`;
    case 'plus': {
      const [out, arm] = [r * 1.2, r * 0.45];
      const step = out - arm;
      return `M${f(-arm)} ${f(-out)}h${f(2 * arm)}v${f(step)}h${f(step)}v${f(2 * arm)}h${f(-step)}v${f(step)}h${f(-2 * arm)}v${f(-step)}h${f(-step)}v${f(-2 * arm)}h${f(step)}z`;
    }
    case 'bar':
      return `M0 ${f(-r * 1.3)}V${f(r * 1.3)}`;
    case 'dash':
      return `M${f(-r * 1.3)} 0H${f(r * 1.3)}`;
    case 'cross':
      return `M${f(-r * 0.7)} ${f(-r * 0.7)}L${f(r * 0.7)} ${f(r * 0.7)}M${f(-r * 0.7)} ${f(r * 0.7)}L${f(r * 0.7)} ${f(-r * 0.7)}`;
  }
}

function fourCurves(r: number, k: number, f: (n: number) => number, straight = false): string {
  const corners: [number, number][] = [
    [0, -r],
    [r, 0],
    [0, r],
    [-r, 0],
  ];
  const curve = (i: number): string => {
    const [x0, y0] = corners[i] as [number, number];
    const [x1, y1] = corners[(i + 1) % 4] as [number, number];
    // A straight side keeps its handles on the side itself; a round one points them along the axes.
    const [ax, ay, bx, by] = straight
      ? [x0 + (x1 - x0) / 3, y0 + (y1 - y0) / 3, x1 - (x1 - x0) / 3, y1 - (y1 - y0) / 3]
      : [
          x0 + Math.sign(x1 - x0) * (x0 ? 0 : k),
          y0 + Math.sign(y1 - y0) * (y0 ? 0 : k),
          x1 - Math.sign(x1 - x0) * (x1 ? 0 : k),
          y1 - Math.sign(y1 - y0) * (y1 ? 0 : k),
        ];
    return `C${f(ax)} ${f(ay)} ${f(bx)} ${f(by)} ${f(x1)} ${f(y1)}`;
  };
  return `M0 ${f(-r)}${[0, 1, 2, 3].map(curve).join('')}Z`;
}
