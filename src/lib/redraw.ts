/** Turns a drawing into another, element by element, so that a mark which stays one moves to its new place. */
export function redraw(svg: Element, text: string): void {
  const template = document.createElement('template');
  template.innerHTML = text;
  turnInto(svg, template.content.firstElementChild as Element);
}

const kindOf = (one: Element): string => `${one.tagName} ${one.classList[0]} ${one.hasAttribute('transform')}`;

function turnInto(old: Element, next: Element): void {
  for (const name of old.getAttributeNames()) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  const [before, after] = [[...old.children], [...next.children]];
  if (after.length === 0 && old.textContent !== next.textContent) old.textContent = next.textContent;
  before.slice(after.length).forEach((one) => one.remove());
  after.forEach((one, i) => {
    const here = before[i];
    if (!here) old.append(one);
    else if (kindOf(here) === kindOf(one)) turnInto(here, one);
    else here.replaceWith(one);
  });
}
