/**
 * State in the address. A figure declares its parameters once; controls, reading (`read-state.ts`), writing and the notice
 * to the reader all follow from that declaration.
 */
export interface Choice<V extends string = string> {
  /** What the control is called on the page. */
  label: string;
  /** Allowed values with the words the reader sees, in order; the first is the default. */
  options: readonly (readonly [value: V, label: string])[];
}

export type Params = Record<string, Choice>;

export type StateOf<P extends Params> = {
  [K in keyof P]: P[K]['options'][number][0];
};

/** Every parameter at its first option. */
export function defaultState<P extends Params>(params: P): StateOf<P> {
  return Object.fromEntries(
    Object.entries(params).map(([name, choice]) => [name, choice.options[0]?.[0]]),
  ) as StateOf<P>;
}

/** What pym.js, a script of hosts, adds to the address of what it embeds. */
export const PYM_PARAMS: readonly string[] = ['initialWidth', 'childId', 'parentTitle', 'parentUrl'];

/** The shortest query string that gives this state: defaults are left out. Empty for the default state. */
export function writeState<P extends Params>(params: P, state: StateOf<P>): string {
  const defaults = defaultState(params);
  const query = new URLSearchParams();
  for (const name of Object.keys(params)) {
    const value = state[name];
    if (value !== undefined && value !== defaults[name]) query.set(name, value);
  }
  return query.toString();
}

/**
 * The present address with this query in place of its own. Names in `kept`, which belong to someone else on the same
 * page, stay with their values, and so do those that the host's script added; so does the hash.
 */
export function addressWith(
  query: string,
  { pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>,
  kept: readonly string[] = [],
): string {
  const others = [...new URLSearchParams(search)].filter(([name]) => kept.includes(name) || PYM_PARAMS.includes(name));
  const next = new URLSearchParams([...new URLSearchParams(query), ...others]);
  return `${pathname}${next.size ? `?${next}` : ''}${hash}`;
}

/**
 * Safari refuses more than a hundred writes of the address in thirty seconds. The first few go through at once; a hand
 * that goes on turning is waited for, and then fewer than a hundred rests fit into that time.
 */
const WINDOW_MS = 30_000;
const AT_ONCE = 20;
const REST_MS = 500;
/** Milliseconds after which a refused write is tried again. */
const REFUSED_MS = 5000;

let wish: (() => string) | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let written: number[] = [];

function writeNow(): void {
  if (!wish) return;
  const now = performance.now();
  written = [...written.filter((at) => now - at < WINDOW_MS), now];
  try {
    history.replaceState(history.state, '', wish());
    wish = undefined;
  } catch {
    // Too many writes, or a page that may not have an address of its own: nothing else depends on it.
    timer = setTimeout(writeNow, REFUSED_MS);
  }
}

/**
 * Puts an address in place of the present one: at once as long as few were written lately, else when the reader's hand
 * rests. Never throws; whoever else must know of a state is told first.
 * @param make gives the address at the time of writing
 */
export function writeAddress(make: () => string): void {
  const now = performance.now();
  const lately = written.filter((at) => now - at < WINDOW_MS).length;
  const waits = wish !== undefined;
  wish = make;
  clearTimeout(timer);
  if (!waits && lately < AT_ONCE) writeNow();
  else timer = setTimeout(writeNow, REST_MS);
}
