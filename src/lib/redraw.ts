/** Turns a drawing into another, element by element, so that a mark which stays one moves to its new place. */
export function redraw(drawing: Element, text: string): void {
  const template = document.createElement('template');
  template.innerHTML = text;
  turnInto(drawing, template.content.firstElementChild as Element);
}

/** Elements of one kind differ in nothing but what their attributes and words say. */
const kindOf = (one: Element): string => [one.tagName, one.classList[0], ...one.getAttributeNames()].join();

function turnInto(old: Element, next: Element): void {
  for (const { name, value } of next.attributes) old.setAttribute(name, value);
  const [before, after] = [[...old.children], [...next.children]];
  if (after.length === 0) old.textContent = next.textContent;
  for (const one of before.slice(after.length)) one.remove();
  after.forEach((one, i) => {
    const here = before[i];
    if (!here) old.append(one);
    else if (kindOf(here) === kindOf(one)) turnInto(here, one);
    else here.replaceWith(one);
  });
}
