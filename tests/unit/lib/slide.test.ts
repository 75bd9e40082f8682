import { describe, expect, it, vi } from 'vitest';
import { slide } from '../../../src/lib/slide.ts';

/** A range as far as the rule needs it. */
class FakeRange extends EventTarget {
  value = '10';
  get valueAsNumber(): number {
    return Number(this.value);
  }
  /** What a browser tells when somebody sets a value. */
  told(value: number, ...events: string[]): void {
    this.value = String(value);
    for (const name of events) this.dispatchEvent(new Event(name));
  }
}

function wired(): { range: FakeRange; state: { now: number | undefined } } {
  const range = new FakeRange();
  const state: { now: number | undefined } = { now: undefined };
  slide(range as unknown as HTMLInputElement, {
    keep: () => state.now,
    turn: (value) => (state.now = value),
    putBack: (kept) => (state.now = kept),
    press: () => (state.now ??= range.valueAsNumber),
  });
  return { range, state };
}

describe('a slider', () => {
  it('follows a hand', () => {
    const { range, state } = wired();
    range.told(10, 'pointerdown');
    expect(state.now).toBe(10);
    range.told(40, 'input');
    range.told(41, 'input', 'change');
    expect(state.now).toBe(41);
  });

  it('follows a screen reader that sends nothing but a change', () => {
    const { range, state } = wired();
    range.told(30, 'change');
    expect(state.now).toBe(30);
  });

  it('is as it was after a touch that turned out to scroll the page', () => {
    const { range, state } = wired();
    range.told(10, 'pointerdown');
    range.told(82, 'input', 'pointercancel');
    range.told(82, 'change');
    expect(state.now).toBeUndefined();
    expect(range.value).toBe('10');
    range.told(20, 'pointerdown');
    range.told(25, 'input', 'change');
    expect(state.now).toBe(25);
  });

  it('follows the first key or change after such a touch, whether the browser had told of its end or not', () => {
    vi.useFakeTimers();
    const { range, state } = wired();
    range.told(10, 'pointerdown');
    range.told(82, 'input', 'pointercancel');
    vi.advanceTimersByTime(1000);
    range.told(11, 'input', 'change');
    expect(state.now).toBe(11);
    vi.useRealTimers();
  });
});
