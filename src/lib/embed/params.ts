import { PYM_PARAMS, type Choice, type Params } from '../url-state.ts';

/** Without words: they are read from an address, and every embed carries them. */
const values = <V extends string>(...all: V[]): Choice<V> => ({
  label: '',
  options: all.map((value) => [value, value] as const),
});

/** Settings of an embed, beside the figure's own state. The first value of each is the default. */
export const embedParams = {
  theme: values('auto', 'light', 'dark'),
  controls: values('1', '0'),
  caption: values('1', '0'),
  fit: values('0', '1'),
  table: values('0', '1'),
} satisfies Params;

/** Names that a figure's own state must leave alone: these, and what pym.js adds, by which the frame answers. */
export const EMBED_PARAMS: readonly string[] = [...Object.keys(embedParams), ...PYM_PARAMS];
