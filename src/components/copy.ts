/** Copy buttons, and texts that follow a figure's state. Runs in the page. */

/** Every `[data-copy-button]` copies the text of its `[data-copy]` and says so to screen readers too. */
export function wireCopyButtons(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-copy-button]');
    const box = button?.closest('[data-copy]');
    if (button && box) void copyFrom(box, button);
  });
}

async function copyFrom(box: Element, button: HTMLButtonElement): Promise<void> {
  const code = box.querySelector('code');
  const status = box.querySelector('[data-copy-status]');
  if (!code) return;
  const label = (button.dataset['label'] ??= button.textContent);
  let said = button.dataset['done'] ?? '';
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
  } catch {
    // No permission, or no secure context: select the text so that one key press copies it.
    getSelection()?.selectAllChildren(code);
    said = button.dataset['byHand'] ?? '';
  }
  button.textContent = said;
  if (status) status.textContent = said;
  setTimeout(() => {
    button.textContent = label;
    if (status) status.textContent = '';
  }, 2500);
}

/**
 * Embed codes and citations name the figure in the state that the reader set: every address of the
 * figure in a text gets the state's query. The figure announces its state as a `figure-state` event.
 */
export function followStates(): void {
  addEventListener('figure-state', (event) => {
    const { id, query } = (event as CustomEvent<{ id: string; query: string }>).detail;
    for (const box of document.querySelectorAll<HTMLElement>(`[data-follows="${id}"]`)) {
      const code = box.querySelector('code');
      if (code) code.textContent = withQuery(box.dataset['original'] ?? '', id, query);
    }
  });
}

/** Adds a query to each address of the figure's page or embed in a text, or of the lab's. */
export function withQuery(text: string, id: string, query: string): string {
  const folder = id === 'lab' ? '(?:embed/)?' : '(?:figures|embed)/';
  const address = new RegExp(`(${folder}${id}/)(?![\\w.])`, 'g');
  return query ? text.replace(address, `$1?${query}`) : text;
}
