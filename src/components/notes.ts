/**
 * Notes of numbers and terms. A link with `data-note` opens, in place of the page it leads to, the part of that page
 * marked as its note. The note stands at the end of the page, so that no sentence holds words that it does not say.
 * Without scripts, or where a note cannot be had, the link leads to the page itself. Runs in the page.
 */

const LINK = 'a[data-note]';

/** Notes by address, so that pointing at a link has its note ready before the click. */
const fetched = new Map<string, Promise<Node[]>>();

/** Lets every link with a note open it. */
export function wireNotes(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link).catch(() => location.assign(link.href));
  });
  for (const kind of ['pointerover', 'focusin']) {
    document.addEventListener(kind, (event) => {
      const link = linkOf(event);
      // A failure is told when the note is asked for.
      if (link) noteOf(link).catch(() => {});
    });
  }
}

function linkOf(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINK) : null;
}

function noteOf(link: HTMLAnchorElement): Promise<Node[]> {
  const known = fetched.get(link.href) ?? fetchNote(link.href);
  fetched.set(link.href, known);
  known.catch(() => fetched.delete(link.href));
  return known;
}

/** The note on the page at an address: that of the element which the address names, or the page's own. */
async function fetchNote(address: string): Promise<Node[]> {
  const { hash } = new URL(address);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} at ${address}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const note = page.querySelector(hash ? `[id="${CSS.escape(hash.slice(1))}"] [data-note-text]` : '[data-note-text]');
  if (!note) throw new Error(`no note at ${address}`);
  return [...note.childNodes];
}

async function open(link: HTMLAnchorElement): Promise<void> {
  const parts = await noteOf(link);
  const note = noteElement();
  const onwards = document.createElement('a');
  onwards.href = link.href;
  onwards.textContent = note.dataset['onwards'] ?? '';
  onwards.className = 'note-onwards';
  note.replaceChildren(...parts.map((part) => part.cloneNode(true)), onwards);
  note.setAttribute('aria-label', link.textContent?.trim() ?? '');
  note.hidePopover();
  note.showPopover({ source: link });
  note.focus({ preventScroll: true });
}

function noteElement(): HTMLElement {
  const note = document.getElementById('note');
  if (!note) throw new Error('the page has no place for notes');
  return note;
}
