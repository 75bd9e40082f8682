/** The search page in the browser. The index (Pagefind's) loads at the first word, not before. */
import words from '../../../content/strings/search.json' with { type: 'json' };
import { message } from '../../lib/message.ts';

interface SearchHit {
  url: string;
  /** As markup, what was found in `<mark>`. */
  excerpt: string;
  plain_excerpt: string;
  meta: { title: string };
  filters: Record<string, string[]>;
}

interface SearchIndex {
  init: () => Promise<void>;
  /** Gives nothing when a newer call overtook this one. */
  debouncedSearch: (words: string) => Promise<{ results: { data: () => Promise<SearchHit> }[] } | null>;
}

const MOST = 20;

/** Safari refuses more than a hundred changes of the address in half a minute: it follows when the typing rests. */
const REST = 400;

/** Wires the form: searches while the reader types, keeps the words in the address, says what it found. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  const field = form?.querySelector<HTMLInputElement>('input');
  const status = document.querySelector('[data-search-status]');
  const list = document.querySelector('[data-search-results]');
  const suggestions = document.querySelector<HTMLElement>('[data-search-suggestions]');
  if (!form || !field || !status || !list || !suggestions) return;
  let index: Promise<SearchIndex> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const keepInAddress = (asked: string): void => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      try {
        history.replaceState(null, '', asked ? `?q=${encodeURIComponent(asked)}` : location.pathname);
      } catch {
        // The search does not need its address.
      }
    }, REST);
  };

  const show = async (): Promise<void> => {
    const asked = field.value.trim();
    keepInAddress(asked);
    if (!asked) {
      list.replaceChildren();
      status.textContent = '';
      suggestions.hidden = false;
      return;
    }
    try {
      index ??= load(form.dataset['index'] ?? '');
      const found = await (await index).debouncedSearch(asked);
      if (!found) return;
      const hits = await Promise.all(found.results.slice(0, MOST).map((result) => result.data()));
      if (field.value.trim() !== asked) return; // the reader went on typing
      const isFound = hits.some((hit) => holds(hit, asked));
      status.textContent = summary(isFound ? found.results.length : 0, asked);
      suggestions.hidden = isFound;
      list.replaceChildren(...(isFound ? hits.map(listItem) : []));
    } catch {
      index = undefined; // the next word tries again
      status.textContent = isWasmForbidden() ? words.forbidden : words.unreachable;
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  field.addEventListener('input', () => void show());
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value) void show();
}

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether a hit holds one of the words, or one that begins with half of it: where nothing fits, the index goes on with
 * ever shorter beginnings, down to a letter.
 */
export function holds({ excerpt }: Pick<SearchHit, 'excerpt'>, asked: string): boolean {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => bare(word));
  return asked
    .split(/\s+/)
    .map(bare)
    .filter(Boolean)
    .some((word) =>
      marked.some((one) => one.includes(word) || one.startsWith(word.slice(0, Math.ceil(word.length / 2)))),
    );
}

/** Whether a policy forbids WebAssembly: the search library tells that to the console alone. */
function isWasmForbidden(): boolean {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return false;
  } catch {
    return true;
  }
}

async function load(address: string): Promise<SearchIndex> {
  const index = (await import(/* @vite-ignore */ address)) as SearchIndex;
  await index.init();
  return index;
}

function summary(count: number, asked: string): string {
  if (count === 0) return message(words.nothing, { words: asked });
  if (count === 1) return message(words.one, { words: asked });
  return message(count > MOST ? words.most : words.many, { count, most: MOST, words: asked });
}

function listItem({ url, plain_excerpt, meta, filters }: SearchHit): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  const kind = filters['kind']?.[0];
  const excerpt = document.createElement('p');
  excerpt.textContent = `${kind ? `${kind}. ` : ''}${plain_excerpt}`;
  item.append(link, excerpt);
  return item;
}
