/**
 * Svelte action for what comes in the place of something smaller: where a reader looks on, none of it shall lie under the
 * sticky dots or under the window's edge. Where it is out of sight, nothing moves.
 */
export function keepInView(node: HTMLElement): void {
  const { top, bottom } = node.getBoundingClientRect();
  if (top >= innerHeight || bottom <= 0) return;
  const act = node.closest('[data-act]');
  // A page that is still on its way to an act is sent there anew: a shorter way would end in the act before.
  if (act && act.getBoundingClientRect().top > innerHeight * 0.4) act.scrollIntoView();
  else node.scrollIntoView({ block: 'nearest' });
}
