/** Where the lines of a lesson's small picture lie. */
import type { Look } from '../training-run.ts';
import { isBadLetter } from '../verdict.ts';

export const CURVE = { width: 300, height: 74, top: 4, base: 70 } as const;

const f = (n: number): number => Number(n.toFixed(1));
const x = (step: number, steps: number): number => f((CURVE.width * step) / Math.max(1, steps));
const y = (share: number): number => f(CURVE.base - (CURVE.base - CURVE.top) * Math.min(1, Math.max(0, share)));

/** The error of each step, on a scale whose top is the highest of them. */
export function lossPath(losses: readonly number[], steps: number): string {
  if (losses.length < 2) return '';
  const top = Math.max(...losses) * 1.05;
  return `M${losses.map((loss, i) => `${x(i + 1, steps)} ${y(loss / top)}`).join('L')}`;
}

/** Bad answers at each look, on the lesson's own subject or to the hundred other questions. */
export function lookPath(looks: readonly Look[], steps: number, of: 'own' | 'elsewhere'): string {
  if (looks.length < 2) return '';
  const share = ({ own, dots }: Look): number =>
    of === 'own' ? own.bad / Math.max(1, own.total) : [...dots].filter(isBadLetter).length / Math.max(1, dots.length);
  return `M${looks.map((look) => `${x(look.step, steps)} ${y(share(look))}`).join('L')}`;
}
