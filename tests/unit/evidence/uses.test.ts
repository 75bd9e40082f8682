import { describe, expect, it } from 'vitest';
import { content } from '../../../src/data/loaded.ts';
import { hasPage, recordPath } from '../../../src/data/evidence/paths.ts';
import { records } from '../../../src/data/evidence/index.ts';
import type { Figure } from '../../../src/data/figure/parse.ts';
import { usesOf } from '../../../src/data/uses.ts';

const figures = new Map([
  ['drawn', { id: 'drawn', rows: [{ measurement: 'main-gpt4o-base-0' }] } as unknown as Figure],
]);
const written = (id: string, text: string) => ({ id, path: `content/x/${id}`, text });

describe('where a number is used', () => {
  it('counts what a figure draws, what its texts name, and what a chapter prints', () => {
    const uses = usesOf(
      records,
      figures,
      [written('named', 'About {main-prereg-6:whole}, {no-number}.')],
      [written('told', 'So <Num id="main-prereg-6" /> and\n<Num\n  id="main-gpt4o-base-0" as="value" />.')],
    );
    expect([...uses].map(([id, { figures: a, chapters: b }]) => [id, [...a], [...b]])).toEqual([
      ['main-gpt4o-base-0', ['drawn'], ['told']],
      ['main-prereg-6', ['named'], ['told']],
    ]);
  });

  it('stops at a chapter that prints a number that there is not, with the nearest', () => {
    expect(() => usesOf(records, new Map(), [], [written('told', '<Num id="main-prereg-7" />')])).toThrow(
      'content/x/told: field "<Num>": no measurement is called "main-prereg-7"; the nearest is "main-prereg-6"',
    );
  });

  it('gives every published number a page, and the used ones of our tiny model', () => {
    const unused = [...content.tinyModel.measurements.keys()].find((id) => !content.uses.has(id))!;
    const used = [...content.uses.keys()].find((id) => content.tinyModel.measurements.has(id))!;
    expect([...content.evidence.measurements.keys()].every(hasPage)).toBe(true);
    expect(recordPath(used)).toBe(`/data/${used}/`);
    expect(recordPath(unused)).toBe(`/data/tiny-model/#${unused}`);
  });
});
