import words from '../../../content/strings/embed.json' with { type: 'json' };
import type { Params } from '../url-state.ts';

/** Settings of an embed, beside the figure's own state. The first option of each is the default. */
export const embedParams = {
  theme: {
    label: words.theme.label,
    options: [
      ['auto', words.theme.auto],
      ['light', words.theme.light],
      ['dark', words.theme.dark],
    ],
  },
  controls: {
    label: words.controls.label,
    options: [
      ['1', words.controls.shown],
      ['0', words.controls.hidden],
    ],
  },
  caption: {
    label: words.caption.label,
    options: [
      ['1', words.caption.shown],
      ['0', words.caption.short],
    ],
  },
  fit: {
    label: words.fit.label,
    options: [
      ['0', words.fit.grown],
      ['1', words.fit.fitted],
    ],
  },
  table: {
    label: words.table.label,
    options: [
      ['0', words.table.closed],
      ['1', words.table.open],
    ],
  },
} as const satisfies Params;

/** What pym.js adds to the address of a frame. The frame answers by `childId`, so it must stay there. */
const PYM_PARAMS = ['initialWidth', 'childId', 'parentTitle', 'parentUrl'];

/** Names that a figure's own state must leave alone. */
export const EMBED_PARAMS: readonly string[] = [...Object.keys(embedParams), ...PYM_PARAMS];
