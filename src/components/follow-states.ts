/** Texts that follow a figure's state. Runs in the page. */
import { inState, withPictures, type OnShow } from './state-text.ts';

/**
 * Embed codes, citations and downloads are of the figure in the state that the reader set. The figure announces its state as
 * a `figure-state` event; on the page of a named state the texts are that state's from the start.
 */
export function followStates(): void {
  addEventListener('figure-state', (event) => {
    const { detail } = event as CustomEvent<OnShow>;
    for (const box of document.querySelectorAll<HTMLElement>(`[data-follows="${detail.id}"]`)) {
      const code = box.querySelector('code');
      const { original = '', first = '', says } = box.dataset;
      if (code) code.textContent = inState(original, says ? quoted(box, detail) : detail, first);
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[data-file-of="${detail.id}"]`)) {
      const { file = '' } = link.dataset;
      link.href = detail.whole && detail.named ? withPictures(file, detail.id, detail.named) : file;
    }
  });
}

/** With the sentence that may be quoted of the state on show, if there is one, for a text that names the figure by it. */
function quoted(box: Element, { title: _, ...shown }: OnShow): OnShow {
  const { named } = shown;
  const { quotes } = box.closest<HTMLElement>('[data-quotes]')?.dataset ?? {};
  const title = named && quotes && (JSON.parse(quotes) as Record<string, string>)[named];
  return title ? { ...shown, title } : shown;
}
