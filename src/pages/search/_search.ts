/** The search page in the browser. The index (Pagefind's) loads at the first word, not before. */

interface SearchHit {
  url: string;
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

/** Wires the form: searches while the reader types, keeps the words in the address, says what it found. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  const field = form?.querySelector<HTMLInputElement>('input');
  const status = document.querySelector('[data-search-status]');
  const list = document.querySelector('[data-search-results]');
  if (!form || !field || !status || !list) return;
  let index: Promise<SearchIndex> | undefined;

  const show = async (): Promise<void> => {
    const words = field.value.trim();
    history.replaceState(null, '', words ? `?q=${encodeURIComponent(words)}` : location.pathname);
    if (!words) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      index ??= load(form.dataset['index'] ?? '');
      const found = await (await index).debouncedSearch(words);
      if (!found) return;
      const hits = await Promise.all(found.results.slice(0, MOST).map((result) => result.data()));
      if (field.value.trim() !== words) return; // the reader went on typing
      status.textContent = summary(found.results.length, words);
      list.replaceChildren(...hits.map(listItem));
    } catch {
      index = undefined; // the next word tries again
      status.textContent = 'The search index could not be loaded. Check the connection and type again.';
    }
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', () => void show());
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value) void show();
}

async function load(address: string): Promise<SearchIndex> {
  const index = (await import(/* @vite-ignore */ address)) as SearchIndex;
  await index.init();
  return index;
}

function summary(count: number, words: string): string {
  if (count === 0) return `Nothing found for “${words}”.`;
  const shown = count > MOST ? `, the first ${MOST} shown` : '';
  return `${count} ${count === 1 ? 'page' : 'pages'} for “${words}”${shown}.`;
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
