/** Finds words that the pseudo-locale left as they are. */
import { parseHTML } from 'linkedom';

/** Attributes that a reader sees or hears, and what machines show of a page. */
const SPOKEN = [
  'alt',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'title',
  'placeholder',
  'label',
];

/** `<meta>` whose content is for people. */
const META = /description|title|:alt$/;

/** A text of a page that holds plain words, and where it stands. */
export interface Plain {
  text: string;
  where: string;
}

/**
 * The texts of a page that hold a plain word.
 * @param exempt selectors of elements whose words are not the interface's
 * @param names what stays as it is in every language: names of models, papers, people, formats
 */
export function plainWords(html: string, exempt: string, names: RegExp): Plain[] {
  const { document } = parseHTML(html);
  const found: Plain[] = [];
  const note = (text: string | null, element: Element, kind = ''): void => {
    const rest = (text ?? '').replace(names, ' ');
    if (!/[a-zA-Z]{2}/.test(rest) || element.closest(exempt)) return;
    const path = [element.parentElement, element].map(
      (one) => one && `${one.localName}${one.className ? `.${String(one.className).split(' ')[0]}` : ''}`,
    );
    found.push({ text: (text ?? '').replace(/\s+/g, ' ').trim(), where: `${path.filter(Boolean).join(' > ')}${kind}` });
  };
  const walk = (element: Element): void => {
    if (['script', 'style', 'template', 'code', 'pre'].includes(element.localName)) return;
    for (const name of SPOKEN) if (element.hasAttribute(name)) note(element.getAttribute(name), element, ` [${name}]`);
    if (
      element.localName === 'meta' &&
      META.test(element.getAttribute('name') ?? element.getAttribute('property') ?? '')
    ) {
      note(
        element.getAttribute('content'),
        element,
        ` ${element.getAttribute('name') ?? element.getAttribute('property')}`,
      );
    }
    // The parser begins a new text at an entity.
    let text = '';
    for (const child of element.childNodes) {
      if (child.nodeType === 3) text += child.textContent;
      else if (child.nodeType === 1) {
        note(text, element);
        text = '';
        walk(child as Element);
      }
    }
    note(text, element);
  };
  walk(document.documentElement);
  return found;
}
