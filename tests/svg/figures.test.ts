import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../src/charts/figure-module.ts';
import { dataOf } from '../../src/data/figure/index.ts';
import { drawingOf, printedAddress, renderSvg } from '../../src/export/render.ts';
import { registry } from '../../src/figures/registry.ts';
import { everyState } from '../figure-states.ts';

// A changed picture must be looked at by someone: `npm run test:svg:update` stores the new one.
const absolute = (path: string): string => new URL(path, 'https://example.org').href;

describe.each(Object.keys(registry))('%s', (id) => {
  it.each(LAYOUTS)('is drawn as stored in every state, %s', async (layout) => {
    for (const state of everyState(dataOf(id).controls)) {
      const name = Object.values(state).join('-') || 'all';
      // One shape a line, so that a change shows where it is.
      const drawing = drawingOf(id, { layout, state }).replaceAll('><', '>\n<');
      await expect(drawing).toMatchFileSnapshot(`stored/${id}/${layout}-${name}.svg`);
    }
  });

  it.each(['light', 'dark'] as const)('is a file as stored, %s', async (theme) => {
    const svg = renderSvg({ id, theme, address: printedAddress(id, absolute) });
    await expect(svg).toMatchFileSnapshot(`stored/${id}/file-${theme}.svg`);
  });
});
