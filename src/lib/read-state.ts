/** Reads a state from the address, and says what of it is not ours. The lab reads its numbers and texts by the same rules. */
import words from '../../content/strings/address.json' with { type: 'json' };
import { formatNumber } from './format.ts';
import { message } from './message.ts';
import { defaultState, PYM_PARAMS, type Params, type StateOf } from './url-state.ts';

/**
 * Names that no reader typed: newsletters, social networks, advertisers and hosts add them to every link. The list names
 * families rather than members, for new ones come every year.
 */
const ADDED = new RegExp(
  [
    '^(utm|mc|hsa?|mkt|pk|mtm|piwik|matomo|gad?|fb|oly|vero|wicked|sc|at|cm|dm|ns|stm|trk|li|itm|sfmc|ck|ml|inf|ss|vgo|bh|et|ad|soc|tw)_',
    '^(_[a-z]|__([hs]|tw|cf)|amp;|elq|guc|wt[._]|cmp|ad(group|set)?_?id$|campaign_?id$)',
    'cl(ic)?k?id$',
    '^(ref(_src|_url|errer)?|[gw]braid|gclsrc|igsh(id)?|mibextid|spm|si|mkt_tok|s_kwcid|ef_id|(n|s_|o|i|e)?cid|ceid|(mb|bx|bhl)id|em[cd]i)$',
    '^(smid|source|feature|amp|share(did)?|hsctatracking|epik|rdt_cid|wprov|cb|v|s|trk|srsltid|xtor|dicbo|tblci|trackingid|rcm|ved|usg)$',
  ].join('|'),
  'i',
);

/** Values that are too many to be listed in one sentence. */
const MANY = 16;

/** Whether a parameter was added by someone else on the way here, and so passes in silence. */
export function isForeign(name: string): boolean {
  return PYM_PARAMS.includes(name) || ADDED.test(name);
}

/** How many letters must be added, dropped or changed between two words (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const letter of a) {
    const next = [(row[0] as number) + 1];
    row.slice(1).forEach((above, j) => {
      const change = (row[j] as number) + Number(letter !== b[j]);
      next.push(Math.min(change, above + 1, (next[j] as number) + 1));
    });
    row = next;
  }
  return row.at(-1) as number;
}

/** The own name that a stranger's hand most likely meant; nothing where none is near. */
function nearName(name: string, own: readonly string[]): string | undefined {
  const small = name.toLowerCase().slice(0, 24);
  const room = (one: string): number => (one.length > 4 ? 2 : 1);
  const letters = (one: string): string => [...one.toLowerCase()].sort().join('');
  // Two letters that changed places are one slip of the hand.
  return own.find((one) => distance(small, one.toLowerCase()) <= room(one) || letters(small) === letters(one));
}

/** One sentence for each name that is not ours and that a hand may have typed, and for each of ours that stands twice. */
export function nameProblems(query: URLSearchParams, own: readonly string[], others: readonly string[] = []): string[] {
  const names = [...new Set(query.keys())];
  return names.flatMap((name) => {
    if (own.includes(name)) return query.getAll(name).length > 1 ? [message(words.doubled, { name })] : [];
    if (others.includes(name) || isForeign(name)) return [];
    const near = nearName(name, own);
    const shown = clip(name);
    return [near ? message(words.nearName, { name: shown, own: near }) : message(words.unknownName, { name: shown })];
  });
}

/**
 * The state that a query string asks for. An unknown name is ignored and an unknown value falls
 * back to the default; each gives one sentence in `problems`. Names in `others` belong to someone
 * else on the same page (an embed's theme, say) and pass in silence, and so does what hosts and trackers add. Names in `free` are
 * ours too and hold what has no list.
 */
export function readState<P extends Params>(
  params: P,
  query: URLSearchParams,
  others: readonly string[] = [],
  free: readonly string[] = [],
): { state: StateOf<P>; problems: string[] } {
  const state: Record<string, string> = defaultState(params);
  const problems = nameProblems(query, [...Object.keys(params), ...free], others);
  for (const [name, choice] of Object.entries(params)) {
    const value = query.get(name);
    if (value === null) continue;
    if (choice.options.some(([allowed]) => allowed === value)) {
      state[name] = value;
    } else {
      const allowed = choice.options.map(([option]) => option);
      const said = allowed.length > MANY ? words.unknownOfMany : words.unknownValue;
      problems.push(message(said, { value: clip(value), name, allowed: allowed.join(', ') }));
    }
  }
  return { state: state as StateOf<P>, problems };
}

/** A whole number in decimal digits within bounds; anything else gives `usual`, and one sentence in `problems`. */
export function readWhole(
  query: URLSearchParams,
  name: string,
  { low, high, usual }: { readonly low: number; readonly high: number; readonly usual: number },
  problems: string[],
): number {
  const asked = query.get(name);
  if (asked === null) return usual;
  // A plus sign in an address is read as a space; a true minus sign is what our own pages print.
  const value = /^[+−-]?\d{1,9}$/.test(asked.trim()) ? Number(asked.trim().replace('−', '-')) + 0 : NaN;
  if (value >= low && value <= high) return value;
  problems.push(message(words.noWhole, { value: clip(asked), name, low: formatNumber(low), high: formatNumber(high) }));
  return usual;
}

/** A text of at most so many letters; a longer one gives `usual`, and one sentence in `problems`. */
export function readText(
  query: URLSearchParams,
  name: string,
  { letters, usual }: { readonly letters: number; readonly usual: string },
  problems: string[],
): string {
  const text = query.get(name)?.trim() ?? '';
  if (text.length > letters) {
    problems.push(message(words.tooLong, { name, letters }));
    return usual;
  }
  return text || usual;
}

/** What a stranger typed into the address is shown back only in part. */
export function clip(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
