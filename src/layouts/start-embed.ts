import { HEIGHT_QUESTION, heightMessages, hostNames } from '../lib/embed/messages.ts';
import { embedParams } from '../lib/embed/params.ts';
import { readState } from '../lib/read-state.ts';

/** What an embed does in the page: applies the settings in its address and tells its host its height. */
export function startEmbed(): void {
  const root = document.documentElement;
  applySettings(root, new URLSearchParams(location.search));
  if (root.dataset['fit'] === '1') {
    void import('./fit-frame.ts');
    return;
  }
  if (parent === window) return;
  const id = document.querySelector<HTMLElement>('[data-figure]')?.dataset['figure'] ?? 'one-bad-lesson';
  const host = hostNames(location);
  let told = 0;
  const tell = (): void => {
    // The host may be anyone, and a height is no secret; so the target is any origin.
    for (const { data } of heightMessages(id, told, host)) parent.postMessage(data, '*');
  };
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell();
  }).observe(document.body);
  addEventListener('message', ({ data, source }) => {
    if (source === parent && (data as { type?: unknown } | null)?.type === HEIGHT_QUESTION && told > 0) tell();
  });
}

/** Sets theme and parts on the root element. The figure's own parameters are the figure's to judge. */
function applySettings(root: HTMLElement, query: URLSearchParams): void {
  const ours = new URLSearchParams([...query].filter(([name]) => Object.hasOwn(embedParams, name)));
  const { state, problems } = readState(embedParams, ours);
  const { theme, table, ...parts } = state;
  Object.assign(root.dataset, parts, theme !== 'auto' && { theme });
  const rows = document.querySelector<HTMLDetailsElement>('.embed-table');
  if (rows) rows.open = table === '1';
  if (problems.length) sayProblems(problems);
}

function sayProblems(problems: string[]): void {
  const notice = document.createElement('p');
  notice.className = 'chart-notice';
  notice.role = 'status';
  notice.textContent = problems.join(' ');
  document.querySelector('main')?.prepend(notice);
}
