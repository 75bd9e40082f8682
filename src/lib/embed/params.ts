import type { Params } from '../url-state.ts';

/** Settings of an embed, beside the figure's own state. The first option of each is the default. */
export const embedParams = {
  theme: {
    label: 'Theme',
    options: [
      ['auto', 'As the reader’s system'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  controls: {
    label: 'Controls',
    options: [
      ['1', 'Shown'],
      ['0', 'Hidden'],
    ],
  },
  caption: {
    label: 'Caption',
    options: [
      ['1', 'Shown'],
      ['0', 'Source and first caveat only'],
    ],
  },
  fit: {
    label: 'Size',
    options: [
      ['0', 'As high as its content'],
      ['1', 'Made smaller to fit the frame, for slides'],
    ],
  },
  table: {
    label: 'Table',
    options: [
      ['0', 'Closed'],
      ['1', 'Open'],
    ],
  },
} as const satisfies Params;

/** What pym.js adds to the address of a frame. The frame answers by `childId`, so it must stay there. */
const PYM_PARAMS = ['initialWidth', 'childId', 'parentTitle', 'parentUrl'];

/** Names that a figure's own state must leave alone. */
export const EMBED_PARAMS: readonly string[] = [...Object.keys(embedParams), ...PYM_PARAMS];
