/** How a slider is followed, whoever moves it. */

export interface Slide<State> {
  /** What a touch may turn out to have changed by mistake. */
  readonly keep: () => State;
  readonly turn: (value: number) => void;
  readonly putBack: (kept: State) => void;
  /** A press that may leave the value where it is. */
  readonly press?: () => void;
}

/**
 * Wires a range (an action of Svelte). It follows `input`, as from hand and keys, and `change`, which is all that some screen
 * readers send. A finger that comes down on it to scroll the page turns it for a moment: that is put back.
 */
export function slide<State>(input: HTMLInputElement, given: Slide<State>): { update: (next: Slide<State>) => void } {
  let { keep, turn, putBack, press } = given;
  let kept: State;
  let value = '';
  let scrolled = false;
  input.addEventListener('pointerdown', () => {
    kept = keep();
    ({ value } = input);
    scrolled = false;
    press?.();
  });
  input.addEventListener('input', () => {
    if (!scrolled) turn(input.valueAsNumber);
  });
  input.addEventListener('pointercancel', () => {
    scrolled = true;
    input.value = value;
    putBack(kept);
  });
  input.addEventListener('change', () => {
    // The browser sends this once more after a cancelled touch.
    if (scrolled) input.value = value;
    else turn(input.valueAsNumber);
    scrolled = false;
  });
  return { update: (next) => ({ keep, turn, putBack, press } = next) };
}
