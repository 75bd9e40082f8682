/** The filter of the table of numbers. Runs in the page. */
import { message } from '../../lib/message.ts';
import { writeAddress, type Choice } from '../../lib/url-state.ts';

/** What the reader asks for; an empty word asks for nothing. */
export interface Wanted {
  q: string;
  group: string;
  read: string;
}

/** Whether a row with this text, in this group and read in this way, is one of those wanted. */
export function matches(row: { text: string; group: string; read: string }, { q, group, read }: Wanted): boolean {
  const text = row.text.toLowerCase();
  return (
    (group === '' || row.group === group) &&
    (read === '' || row.read === read) &&
    q
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

/** A wish as the query of an address: `?q=medical&read=second-hand`, or nothing. */
export function queryOf(wanted: Wanted): string {
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== '')).toString();
  return query && `?${query}`;
}

/** Numbers of our tiny model once stood on this page: their addresses lead to the page that they moved to. */
export function leadOldAnchors(): void {
  const { hash } = location;
  if (hash.startsWith('#tiny-') && !document.getElementById(hash.slice(1))) location.replace(`tiny-model/${hash}`);
}

/** Lets the form narrow the table, and keeps what it asks for in the address. */
export function wireNumberFilter(): void {
  const form = document.querySelector<HTMLFormElement>('[data-number-filter]');
  const table = document.querySelector('[data-numbers]');
  const status = form?.querySelector<HTMLElement>('[role=status]');
  if (!form || !table || !status) return;

  const groups = [...table.querySelectorAll('tbody')].map((body) => ({
    body,
    rows: [...body.querySelectorAll<HTMLTableRowElement>('tr[id]')].map((element) => ({
      element,
      group: body.querySelector('h3')?.id ?? '',
      // Read when something is asked for, not while the page opens.
      get text() {
        return `${element.textContent} ${element.id}`;
      },
      get read() {
        return element.lastElementChild?.textContent?.trim() ?? '';
      },
    })),
  }));
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const wish = (): Wanted => {
    const said = new FormData(form);
    const value = (name: string): string => String(said.get(name) ?? '').trim();
    return { q: value('q'), group: value('group'), read: value('read') };
  };

  let narrowed = false;
  let problems: readonly string[] = [];
  const say = (shown: number): void => {
    status.textContent = [...problems, message(status.dataset['shown'] ?? '', { n: shown, all })].join(' ');
  };

  const show = (): void => {
    const wanted = wish();
    if (!queryOf(wanted) && !narrowed) {
      say(all);
      return;
    }
    narrowed = true;
    let shown = 0;
    for (const { body, rows } of groups) {
      let here = 0;
      for (const row of rows) {
        const fits = matches(row, wanted);
        row.element.hidden = !fits;
        if (fits) here += 1;
      }
      body.hidden = here === 0;
      shown += here;
    }
    say(shown);
  };
  /** The row that the address names. */
  const target = (): Element | null => table.querySelector(`tr[id="${CSS.escape(location.hash.slice(1))}"]`);
  const isHidden = (row: Element | null): boolean => row?.closest('[hidden]') !== null;
  const keep = (): void => {
    writeAddress(() => `${location.pathname}${queryOf(wish())}${isHidden(target()) ? '' : location.hash}`);
  };

  /** Who asks for a row by its address gets it, whatever the filter. */
  const uncover = (): void => {
    const row = target();
    if (!row || !isHidden(row)) return;
    form.reset();
    setTimeout(() => row.scrollIntoView());
  };

  const lists = [...form.querySelectorAll('select')];
  const choices = lists.map(({ name, options }): [string, Choice] => [
    name,
    { label: name, options: [...options].map(({ value }) => [value, value] as const) },
  ]);
  /** Takes from the address what it asks for; what reads it is fetched where there is something to read. */
  const readAddress = async (asked: URLSearchParams): Promise<void> => {
    const { readState } = await import('../../lib/read-state.ts');
    const read = readState(Object.fromEntries(choices), asked, [], ['q']);
    problems = read.problems;
    for (const list of lists) list.value = read.state[list.name] ?? '';
    form.querySelector('input')!.value = asked.get('q') ?? '';
  };
  form.addEventListener('input', () => {
    problems = [];
    show();
  });
  form.addEventListener('change', keep);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    // The fields are empty only after this event.
    setTimeout(() => {
      show();
      keep();
    });
  });
  const asked = new URLSearchParams(location.search);
  void (asked.size ? readAddress(asked).catch(() => undefined) : Promise.resolve()).then(() => {
    show();
    uncover();
  });
  addEventListener('hashchange', uncover);
}
