import { addressWith, writeAddress, writeState, type Params } from '../../lib/url-state.ts';

/**
 * The filter of the gallery in the browser: radio buttons choose a chapter, the address keeps the
 * choice, and figures of other chapters hide. Without scripts every figure shows.
 */
export function startGallery(): void {
  const filter = document.querySelector<HTMLElement>('[data-gallery-filter]');
  if (!filter) return;
  const buttons = [...filter.querySelectorAll('input')];
  const params = {
    chapter: { label: 'Chapter', options: buttons.map(({ value }) => [value, value] as const) },
  } satisfies Params;

  const show = (chapter: string): void => {
    for (const button of buttons) button.checked = button.value === chapter;
    for (const item of document.querySelectorAll<HTMLElement>('[data-chapter]')) {
      item.hidden = chapter !== 'all' && item.dataset['chapter'] !== chapter;
    }
  };

  /** Shows what the address asks for, and says what it asks in vain; what reads it is fetched where there is something to read. */
  const readAddress = async (asked: URLSearchParams): Promise<void> => {
    const { readState } = await import('../../lib/read-state.ts');
    const { state, problems } = readState(params, asked);
    show(state.chapter);
    if (problems.length === 0) return;
    const notice = document.createElement('p');
    notice.className = 'chart-notice';
    notice.role = 'status';
    notice.textContent = problems.join(' ');
    filter.before(notice);
  };

  show('all');
  const asked = new URLSearchParams(location.search);
  if (asked.size) void readAddress(asked).catch(() => undefined);
  filter.addEventListener('change', (event) => {
    const chapter = (event.target as HTMLInputElement).value;
    show(chapter);
    writeAddress(() => addressWith(writeState(params, { chapter }), location));
  });
}
