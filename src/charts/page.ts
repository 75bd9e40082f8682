/** What a reader chose, and where a reader is, before the script of the figure came; nothing on the server. */
export function earlyState(
  id: string,
  first: Readonly<Record<string, string>>,
): { chosen: Record<string, string>; active: number | undefined } {
  const chosen: Record<string, string> = {};
  if (typeof document === 'undefined') return { chosen, active: undefined };
  const stage = document.querySelector(`#${CSS.escape(id)} .stage`);
  for (const { name, value } of stage?.querySelectorAll<HTMLInputElement>('.choice input:checked') ?? []) {
    const control = name.slice(id.length + 1);
    if (first[control] !== value) chosen[control] = value;
  }
  const walk = stage?.querySelector<HTMLInputElement>('.chart-walk');
  return { chosen, active: walk && walk === document.activeElement ? Number(walk.value) : undefined };
}

/** Sets the heading of the figure, and on its own page the title of the document, to what is on show. */
export function retitle(id: string, title: string, linked: boolean): void {
  const heading = document.getElementById(`${id}-finding`);
  if (!heading) return;
  const before = heading.textContent;
  if (before === title) return;
  heading.textContent = title;
  if (linked && before) document.title = document.title.replace(before, title);
}

/** Scrolls so that the value being read stands in sight, clear of the line that says it. */
export function bringIntoView(stage: HTMLElement): void {
  const mark = [...stage.querySelectorAll('.focused')].find((one) => one.getClientRects().length > 0);
  const foot = stage.querySelector('.chart-foot');
  if (!mark || !foot) return;
  // At once: a scroll that takes its time would be measured, and cut short, on its way.
  const behavior = 'instant';
  mark.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior });
  const { top, bottom } = mark.getBoundingClientRect();
  const limit = Math.min(innerHeight, foot.getBoundingClientRect().top) - 8;
  if (bottom > limit) scrollBy({ top: bottom - limit, behavior });
  else if (top < 8) scrollBy({ top: top - 8, behavior });
}
