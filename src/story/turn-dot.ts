/** How a dot turns: it narrows to a line and opens again in its new shape. The way back is the same, slower. */
import type { TransitionConfig } from 'svelte/transition';

const NARROW_MS = 140;
const OPEN_MS = { diamond: 420, ring: 600, cross: 420 } as const;
/** All that turn at one look are spread over this time, in reading order. */
const SPREAD_MS = 600;

interface Turning {
  readonly seat: number;
  readonly shape: keyof typeof OPEN_MS;
}

function still(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function lateness(seat: number): number {
  return (seat / 100) * SPREAD_MS;
}

export function leave(_: Element, { seat }: Turning): TransitionConfig {
  if (still()) return { duration: 0 };
  return { delay: lateness(seat), duration: NARROW_MS, css: (t) => `transform: scaleX(${t})` };
}

export function arrive(_: Element, { seat, shape }: Turning): TransitionConfig {
  if (still()) return { duration: 0 };
  return {
    delay: lateness(seat) + NARROW_MS,
    duration: OPEN_MS[shape],
    css: (t) => `transform: scale(${openness(t).join(', ')})`,
  };
}

/** Width and height on the way: it opens beyond its size at three fifths and settles. */
function openness(t: number): [number, number] {
  const top = 1.35;
  if (t < 0.6) return [(t / 0.6) * top, 1 + (t / 0.6) * (top - 1)];
  const back = top - ((t - 0.6) / 0.4) * (top - 1);
  return [back, back];
}
