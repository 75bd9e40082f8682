import { describe, expect, it } from 'vitest';
import { registry } from '../../src/figures/registry.ts';
import { printedAddress, renderSvg } from '../../src/export/render.ts';

// A changed picture must be looked at by someone: `npm run test:svg:update` stores the new one.
const absolute = (path: string): string => new URL(path, 'https://example.org').href;

describe.each(Object.keys(registry))('%s', (id) => {
  it.each(['light', 'dark'] as const)('looks as stored, %s', async (theme) => {
    const svg = renderSvg(id, theme, printedAddress(id, absolute));
    await expect(svg).toMatchFileSnapshot(`stored/${id}-${theme}.svg`);
  });
});
