import { heightMessages } from '../lib/embed/messages.ts';
import { embedParams } from '../lib/embed/params.ts';
import { readState } from '../lib/url-state.ts';

/** What an embed does in the page: applies the settings in its address and tells its host its height. */
export function startEmbed(): void {
  applySettings(document.documentElement, new URLSearchParams(location.search));
  if (parent === window) return;
  const id = document.querySelector<HTMLElement>('[data-figure]')?.dataset['figure'] ?? 'one-bad-lesson';
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // The host may be anyone, and a height is no secret; so the target is any origin.
    for (const { data } of heightMessages(id, height)) parent.postMessage(data, '*');
  }).observe(document.body);
}

/** Sets theme and parts on the root element. The figure's own parameters are the figure's to judge. */
function applySettings(root: HTMLElement, query: URLSearchParams): void {
  const ours = new URLSearchParams([...query].filter(([name]) => Object.hasOwn(embedParams, name)));
  const { state, problems } = readState(embedParams, ours);
  if (state.theme !== 'auto') root.dataset['theme'] = state.theme;
  root.dataset['controls'] = state.controls;
  root.dataset['caption'] = state.caption;
  root.dataset['table'] = state.table;
  if (problems.length) sayProblems(problems);
}

function sayProblems(problems: string[]): void {
  const notice = document.createElement('p');
  notice.className = 'chart-notice';
  notice.setAttribute('role', 'status');
  notice.textContent = problems.join(' ');
  document.querySelector('main')?.prepend(notice);
}
