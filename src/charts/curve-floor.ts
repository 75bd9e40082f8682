/** The floor of a chart of curves: where each row stands along it, and the ticks. */
import { keysOf, shortLabel, type FigureData, type Row } from '../lib/figure-data.ts';
import { linearAxis, logAxis } from './axis.ts';
import type { Curves, Plot } from './curve-spec.ts';
import { FREE, textWidth } from './labels.ts';
import { stackLabels } from './stack-labels.ts';

interface Tick {
  x: number;
  text: string;
}

/** The places along the floor: where a row stands, the ticks that find room, and how far it is from step to step. */
export function floorAxis(
  spec: Curves,
  data: FigureData,
  rows: Row[],
  facet: string,
  [left, right]: [number, number],
): { xs: Plot['xs']; ticks: Tick[]; step: number } {
  const scale = typeof spec.scale === 'function' ? spec.scale(facet) : spec.scale;
  const order = keysOf(data, spec.x).filter((key) => spec.empty || rows.some(({ keys }) => keys[spec.x] === key));
  const keys = scale === 'steps' ? order : order.toSorted((a, b) => Number(a) - Number(b));
  const numbers = keys.map(Number);
  const [low, high] = [numbers[0] ?? 0, numbers.at(-1) ?? 1];
  const axis =
    scale === 'log'
      ? logAxis([low * 0.8, high * 1.25], [left, right], numbers)
      : scale === 'linear'
        ? linearAxis([low, high], [left + 12, right - 12], 5)
        : linearAxis([0, Math.max(1, keys.length - 1)], [left + 24, right - 24], keys.length);
  const at = (key: string): number => axis.at(scale === 'steps' ? keys.indexOf(key) : Number(key));
  const ticks = keys.map((key) => ({ x: at(key), text: shortLabel(data, spec.x, key) }));
  return {
    xs: ({ keys: own }) => at(own[spec.x] as string),
    step: (right - left - 48) / Math.max(1, keys.length - 1),
    ticks: ticks.some(({ text }) => /\d/.test(text)) ? clear(ticks) : spread(ticks),
  };
}

/** Ticks that keep clear of each other: both ends, then the others from the last. */
function clear(ticks: Tick[]): Tick[] {
  const half = ({ text }: Tick): number => textWidth(text, 14) / 2 + FREE / 2;
  const kept: Tick[] = [];
  for (const tick of [...ticks.slice(-1), ...ticks.slice(0, 1), ...ticks.slice(1, -1).toReversed()]) {
    if (kept.every((other) => Math.abs(other.x - tick.x) >= half(other) + half(tick))) kept.push(tick);
  }
  return ticks.filter((tick) => kept.includes(tick));
}

/** Names moved apart where they would lie on each other: a number left out can be told from its neighbours, a name cannot. */
function spread(ticks: Tick[]): Tick[] {
  const widths = ticks.map(({ text }) => textWidth(text, 14) + FREE);
  const middles = stackLabels(
    ticks.map(({ x }) => x),
    widths,
    -FREE / 2,
  );
  return ticks.map((tick, i) => ({ ...tick, x: middles[i] as number }));
}
