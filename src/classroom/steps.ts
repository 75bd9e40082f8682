/** Where a class is: at one stop after the other, first with its answer hidden, then with it shown. */

export interface Step {
  /** Number of the stop, from 0. */
  readonly stop: number;
  readonly shown: boolean;
}

/** A key that a teacher or a hand-held clicker presses, and which way it goes. */
const KEYS: Record<string, 1 | -1> = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 };

/** One on: the answer of this stop, then the next stop. The last stays. */
export function onward({ stop, shown }: Step, stops: number): Step {
  if (!shown) return { stop, shown: true };
  return stop < stops - 1 ? { stop: stop + 1, shown: false } : { stop, shown };
}

/** One back: the answer is hidden again, then the stop before, as it was left. The first stays. */
export function backward({ stop, shown }: Step): Step {
  if (shown) return { stop, shown: false };
  return stop > 0 ? { stop: stop - 1, shown: true } : { stop, shown };
}

/** Which way a key goes; nothing for a key that belongs to the control it was pressed in. */
export function wayOfKey(key: string, place: { readonly tagName: string; readonly type?: string } | null): 1 | -1 | 0 {
  const way = KEYS[key] ?? 0;
  const { tagName = '', type = '' } = place ?? {};
  const typed =
    ['TEXTAREA', 'SELECT'].includes(tagName) || (tagName === 'INPUT' && type !== 'radio' && type !== 'checkbox');
  if (typed) return 0;
  // Arrows walk through choices; a clicker's page keys do nothing there, and so go on.
  return tagName === 'INPUT' && key.startsWith('Arrow') ? 0 : way;
}
