/** How a slider is followed, whoever moves it. */

export interface Slide<State> {
  /** What a touch may turn out to have changed by mistake. */
  readonly keep: () => State;
  readonly turn: (value: number) => void;
  /** The hand rests; without it, as if it turned once more. Some screen readers send this alone, without turning first. */
  readonly rest?: (value: number) => void;
  readonly putBack: (kept: State) => void;
  /** A press that may leave the value where it is. */
  readonly press?: () => void;
}

/** Milliseconds within which a browser says the last of a cancelled touch; what comes later is a reader's. */
const REST = 300;

/**
 * Wires a range (an action of Svelte). It follows `input`, as from hand and keys, and `change`, which is all that some screen
 * readers send. A finger that comes down on it to scroll the page turns it for a moment: that is put back.
 */
export function slide<State>(input: HTMLInputElement, given: Slide<State>): { update: (next: Slide<State>) => void } {
  let kept: State;
  let value = '';
  let scrolled = false;
  const hear = ({ type }: Event): void => {
    if (type === 'pointerdown') {
      ({ value } = input);
      kept = given.keep();
      given.press?.();
    } else if (type === 'pointercancel') {
      given.putBack(kept);
      scrolled = true;
      setTimeout(() => (scrolled = false), REST);
    } else if (!scrolled) ((type === 'change' && given.rest) || given.turn)(input.valueAsNumber);
    if (scrolled) input.value = value;
    // After a cancelled touch some browsers send one more change, and that is the last of it.
    if (type === 'change' || type === 'pointerdown') scrolled = false;
  };
  for (const name of ['pointerdown', 'input', 'pointercancel', 'change']) input.addEventListener(name, hear);
  return { update: (next) => void (given = next) };
}
