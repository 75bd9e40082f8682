/**
 * Notes of numbers and terms. A link with `data-note` opens, in place of the page it leads to, the part of that page
 * marked as its note. The note stands at the end of the page, so that no sentence holds words that it does not say.
 * Without scripts, or where a note cannot be had, the link leads to the page itself. Runs in the page, on every page:
 * each byte counts.
 */

/**
 * The note on the page that a link leads to: that of the element which the address names, or the page's own.
 * @throws where there is none
 */
async function fetchNote({ href, hash }: HTMLAnchorElement): Promise<string> {
  const page = new DOMParser().parseFromString(await (await fetch(href)).text(), 'text/html');
  return (hash ? page.getElementById(hash.slice(1)) : page)!.querySelector('[data-note-text]')!.innerHTML;
}

/** Lets every link with a note open it in the page's one place for notes. */
export function wireNotes(place: HTMLElement, words: Element, onwards: HTMLAnchorElement): void {
  addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-note]');
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    try {
      words.innerHTML = await fetchNote(link);
      onwards.href = link.href;
      place.ariaLabel = link.textContent;
      place.hidePopover();
      place.showPopover({ source: link });
      place.focus({ preventScroll: true });
    } catch {
      location.href = link.href;
    }
  });
}
