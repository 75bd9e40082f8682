/** Copy buttons. Runs in the page. */
import { atHome, UNSET_SITE } from '../lib/site.ts';

/** Every `[data-copy-button]` copies the text of its `[data-copy]` and says so to screen readers too. */
export function wireCopyButtons(): void {
  nameThisPlace();
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-copy-button]');
    const box = button?.closest('[data-copy]');
    if (button && box) void copyFrom(box, button);
  });
}

/** A build that was not told its address names the one it is read at, in all that can be copied. */
function nameThisPlace(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-copy], [data-embed-options]')) {
    for (const [name, value] of Object.entries(box.dataset)) {
      if (value?.includes(UNSET_SITE)) box.dataset[name] = atHome(value, location.origin);
    }
    // Each piece of text on its own, so that what stands in an element of its own stays there.
    for (const piece of box.querySelectorAll('code, code *'))
      for (const text of piece.childNodes)
        if (text instanceof Text && text.data.includes(UNSET_SITE)) text.data = atHome(text.data, location.origin);
  }
}

async function copyFrom(box: Element, button: HTMLButtonElement): Promise<void> {
  const code = box.querySelector('code');
  const status = box.querySelector('[data-copy-status]');
  if (!code) return;
  const label = (button.dataset['label'] ??= button.textContent);
  // A button is named as it reads, whatever it reads.
  const name = (button.dataset['name'] ??= button.ariaLabel ?? '');
  const read = (text: string): void => {
    button.textContent = text;
    if (name) button.ariaLabel = name.replace(label, text);
  };
  let said = button.dataset['done'] ?? '';
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
  } catch {
    // No permission, or no secure context: select the text so that one key press copies it.
    getSelection()?.selectAllChildren(code);
    said = button.dataset['byHand'] ?? '';
  }
  read(said);
  if (status) status.textContent = said;
  setTimeout(() => {
    read(label);
    if (status) status.textContent = '';
  }, 2500);
}
