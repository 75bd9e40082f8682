import type { ActId } from '../lib/acts.ts';

/** A reader is in the act that has come up to this part of the window. */
const LINE = 0.45;

/** Tells which act the reader is in, whenever that may have changed. */
export function watchActs(root: HTMLElement, tell: (act: ActId) => void): () => void {
  const acts = [...root.querySelectorAll<HTMLElement>('[data-act]')];
  let asked = 0;

  function look(): void {
    asked = 0;
    const line = innerHeight * LINE;
    // An act without a box of its own, as the first on narrow pages, lies at the very top.
    const here = acts.findLast((act) => act.getBoundingClientRect().top <= line) ?? acts[0];
    if (here) tell(here.dataset['act'] as ActId);
  }

  function later(): void {
    asked ||= requestAnimationFrame(look);
  }

  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later, { passive: true });
  look();
  return () => {
    cancelAnimationFrame(asked);
    removeEventListener('scroll', later);
    removeEventListener('resize', later);
  };
}
