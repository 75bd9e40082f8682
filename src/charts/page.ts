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

/** The ring around the value that is being read, in the drawing that the page shows. */
const ringOf = (stage: HTMLElement) =>
  [...stage.querySelectorAll<SVGElement>('.focused')].find((one) => one.getClientRects().length > 0);

/** Puts the line that says a value to the window's upper edge where it would lie on that value, or on a drawing that leaves it free. */
export function clearDrawing(stage: HTMLElement): void {
  const foot = stage.querySelector('.chart-foot') as Element;
  const ring = ringOf(stage);
  foot.classList.remove('high');
  if (!ring) return;
  const { top, height } = foot.getBoundingClientRect();
  const drawing = (ring.ownerSVGElement as Element).getBoundingClientRect();
  const isOn = drawing.top > height || ring.getBoundingClientRect().bottom > top;
  foot.classList.toggle('high', drawing.bottom > top && isOn);
}

/** Scrolls so that the value being read stands in sight, clear of the line that says it. */
export function bringIntoView(stage: HTMLElement): void {
  // At once: a scroll that takes its time would be measured, and cut short, on its way.
  ringOf(stage)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  clearDrawing(stage);
}
