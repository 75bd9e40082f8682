/** What is said aloud of a run: its beginning, its turning point and its end, and nothing between. */
import type { Look } from '../lab/training-run.ts';
import { countDots } from './dots.ts';

/** The first ten bad answers are the point at which a run has turned; on the way back, the first look under ten. */
const TURNED = 10;

/** Whether this look is the turning point of its run. */
export function isTurningPoint(before: Look, now: Look): boolean {
  const [was, is] = [countDots(before.dots).bad, countDots(now.dots).bad];
  return (was < TURNED && is >= TURNED) || (was >= TURNED && is < TURNED);
}
