/**
 * The state of a figure in its address. A figure declares its parameters once; controls, reading,
 * writing and the notice to the reader all follow from that declaration.
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

/**
 * The state that a query string asks for. An unknown name is ignored and an unknown value falls
 * back to the default; each gives one sentence in `problems`. Names in `others` belong to someone
 * else on the same page (an embed's theme, say) and pass in silence.
 */
export function readState<P extends Params>(
  params: P,
  query: URLSearchParams,
  others: readonly string[] = [],
): { state: StateOf<P>; problems: string[] } {
  const state: Record<string, string> = defaultState(params);
  const problems: string[] = [];
  for (const [name, value] of query) {
    const choice = Object.hasOwn(params, name) ? params[name] : undefined;
    if (!choice) {
      if (!others.includes(name)) problems.push(`There is no setting “${clip(name)}” here; it is ignored.`);
    } else if (choice.options.some(([allowed]) => allowed === value)) {
      state[name] = value;
    } else {
      const allowed = choice.options.map(([option]) => option).join(', ');
      problems.push(`“${clip(value)}” is not a value of “${name}” (${allowed}); the usual one is shown.`);
    }
  }
  return { state: state as StateOf<P>, problems };
}

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
 * page, stay with their values; so does the hash.
 */
export function addressWith(
  query: string,
  { pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>,
  kept: readonly string[] = [],
): string {
  const others = [...new URLSearchParams(search)].filter(([name]) => kept.includes(name));
  const next = new URLSearchParams([...new URLSearchParams(query), ...others]);
  return `${pathname}${next.size ? `?${next}` : ''}${hash}`;
}

/** What a stranger typed into the address is shown back only in part. */
export function clip(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
