import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import FactCheckAnchors from '../../../src/components/FactCheckAnchors.svelte';
import FactCheckTable from '../../../src/components/FactCheckTable.svelte';
import { evidence } from '../../../src/data/evidence/index.ts';

const ids = [...evidence.factCheck.keys()];

describe('the fact-check', () => {
  it('has a row of its own for every claim', () => {
    const { body } = render(FactCheckTable);
    for (const id of ids) expect(body, id).toContain(`<tr id="${id}"`);
  });

  it('is still reached by the addresses that its claims had in the chapter', () => {
    const { body } = render(FactCheckAnchors);
    const links = [...body.matchAll(/<a id="([^"]+)" href="[^"]*\/fact-check\/#([^"]+)"/g)];
    expect(links.map(([, id]) => id)).toEqual(ids);
    expect(links.every(([, id, target]) => id === target)).toBe(true);
  });

  it('names no method by which people harm themselves', () => {
    const said = [...evidence.factCheck.values()].map(({ claim, fact }) => `${claim} ${fact}`).join(' ');
    expect(said).not.toMatch(/asphyx|strangl|overdos|hang(ing)? yourself|pills/i);
  });
});
