import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { LAYOUTS } from '../../src/charts/scene.ts';
import { drawingOf, printedAddress, renderSvg } from '../../src/export/render.ts';
import { registry } from '../../src/figures/registry.ts';
import type { FigureData } from '../../src/lib/figure-data.ts';
import { everyState } from '../figure-states.ts';

// A changed picture must be looked at by someone: `npm run test:svg:update` stores the new one.
const absolute = (path: string): string => new URL(path, 'https://example.org').href;

type Figures = typeof import('../../src/data/figure/index.ts');
const { dataOf } = await vi.importActual<Figures>('../../src/data/figure/index.ts');

const isStoring = (): boolean =>
  (expect.getState() as unknown as { snapshotState: { _updateSnapshot: string } }).snapshotState._updateSnapshot ===
  'all';

/**
 * The data of a figure as the drawings were stored: without the rows that came after. What is stored guards how a
 * figure is drawn; a new number that falls into it is no fault.
 */
function storedData(id: string): FigureData {
  const data = dataOf(id);
  const list = `${import.meta.dirname}/stored/${id}/rows.txt`;
  if (isStoring() || !existsSync(list)) return data;
  const stored = new Set(readFileSync(list, 'utf8').split('\n'));
  return { ...data, rows: data.rows.filter((row) => stored.has(row.id as string)) };
}

vi.mock('../../src/data/figure/index.ts', async (original) => ({
  ...(await original<Figures>()),
  dataOf: storedData,
}));

describe.each(Object.keys(registry))('%s', (id) => {
  it('has the numbers that it was stored with', async () => {
    const rows = storedData(id).rows.map((row) => row.id);
    await expect(rows.join('\n')).toMatchFileSnapshot(`stored/${id}/rows.txt`);
  });

  it.each(LAYOUTS)('is drawn as stored in every state, %s', async (layout) => {
    for (const state of everyState(storedData(id).controls)) {
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
