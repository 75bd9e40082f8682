/** Words that several figures have in common: a record names the keys, and takes their words from `content/strings`. */
import strings from '../../../content/strings/dimensions.json' with { type: 'json' };

type Words = Record<string, string>;

export interface WrittenDimension {
  label?: string | undefined;
  like?: string | undefined;
  keys?: string[] | undefined;
  values?: Words | undefined;
  short?: Words | undefined;
  ids?: Words | undefined;
  notes?: Words | undefined;
}

export interface WrittenControl {
  label: string;
  like?: string | undefined;
  keys?: string[] | undefined;
  options?: Words | undefined;
}

export type Dimension = Omit<WrittenDimension, 'like' | 'keys' | 'label' | 'values'> & { label: string; values: Words };

const shared: Readonly<Record<string, { label: string; values: Words }>> = strings.shared;

/** A dimension with the words for each of its keys, in order: its own first, else those that figures share. */
export function wordedDimension(name: string, { like, keys, label, values, ...more }: WrittenDimension): Dimension {
  const common = shared[like ?? name] ?? { label: '', values: {} };
  const wanted = keys ?? Object.keys(values ?? common.values);
  return { ...more, label: label ?? common.label, values: pick(wanted, { ...common.values, ...values }) };
}

/** What a reader can choose, with its words: those of the dimension whose keys it names, then its own. */
export function wordedControl(
  name: string,
  { label, like, keys = [], options }: WrittenControl,
  dimensions: Record<string, Dimension>,
): { label: string; options: Words } {
  const words = { all: strings.everything, ...dimensions[like ?? name]?.values };
  return { label, options: { ...pick(keys, words), ...options } };
}

/** The words for these keys. A key without any is left out, and named where rows and states are checked. */
function pick(keys: readonly string[], words: Words): Words {
  return Object.fromEntries(keys.flatMap((key) => (words[key] === undefined ? [] : [[key, words[key]]])));
}
