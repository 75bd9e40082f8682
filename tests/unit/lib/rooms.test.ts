import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { complaint } from '../../lint/rooms.js';

const importing = (file: string, imported: string): string | undefined => complaint(resolve('src', file), imported);

it.each([
  ['pages/index.astro', '../components/Num.svelte'],
  ['pages/figures/[id].svg.ts', '../../export/render.ts'],
  ['figures/controls/controls.ts', '../../charts/mark.ts'],
  ['figures/registry.ts', './controls/controls.ts'],
  ['lab/worker.ts', '../tiny-model/engine/run.ts'],
  ['build/bundle-engine.ts', 'node:fs'],
  ['build/bundle-engine.ts', '../lab/worker.ts'],
  ['tiny-model/study/run-dial.ts', '../world/index.ts'],
  ['tiny-model/study/run-dial.ts', 'node:fs'],
  ['data/evidence/index.ts', '../../../content/evidence/sources.json'],
  ['build/check-content.ts', 'node:fs/promises'],
])('%s may import %s', (file, imported) => expect(importing(file, imported)).toBeUndefined());

it.each([
  ['lib/format.ts', '../charts/axis.ts', 'lib must not import from charts; it may from no other room.'],
  ['data/figure/files.ts', '../../charts/axis.ts', 'data must not import from charts; it may from lib.'],
  ['charts/Stage.svelte', '../data/evidence/index.ts', 'charts must not import from data'],
  ['lab/worker.ts', '../data/evidence/index.ts', 'lab must not import from data'],
  ['charts/axis.ts', '../figures/registry.ts', 'charts must not import from figures; it may from lib.'],
  ['lab/worker.ts', '../tiny-model/study/store.ts', 'lab must not import from tiny-model/study'],
  ['tiny-model/world/judge.ts', '../study/store.ts', 'tiny-model/world must not import from tiny-model/study'],
  ['tiny-model/world/judge.ts', 'node:fs', 'must not import from Node'],
  ['lab/worker.ts', 'node:fs', 'must not import from Node'],
  ['tiny-model/engine/run.ts', 'fs', 'must not import from Node'],
  ['layouts/Page.astro', '../pages/data/_Disagreements.astro', 'layouts must not import from pages'],
])('%s may not import %s', (file, imported, message) => expect(importing(file, imported)).toContain(message));

it('types may come from data, for they vanish from the code', () => {
  expect(complaint(resolve('src', 'charts/Stage.svelte'), '../data/figure/parse.ts', true)).toBeUndefined();
});
