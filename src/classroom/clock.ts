/** A clock that counts down by the time that has passed, so that a busy page cannot slow it. */

export const LONGEST_MINUTES = 90;

export interface Clock {
  /** Milliseconds left when it was last set going or stopped. */
  readonly left: number;
  /** When it was set going; nothing while it stands. */
  readonly since?: number;
}

/** Milliseconds left at a time. */
export function leftAt({ left, since }: Clock, now: number): number {
  return Math.max(0, since === undefined ? left : left - (now - since));
}

/** The same clock, going or standing. */
export function switchClock(clock: Clock, now: number): Clock {
  const left = leftAt(clock, now);
  return clock.since === undefined ? { left, since: now } : { left };
}

/** Minutes and seconds, as on a clock: `4:07`. A begun second counts as whole. */
export function clockFace(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
