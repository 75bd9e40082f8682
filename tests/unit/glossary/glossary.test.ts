import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { render } from 'svelte/server';
import TermInProse from '../../../src/components/Term.svelte';
import { chapterIds } from '../../../src/data/chapter-ids.ts';
import { evidence } from '../../../src/data/evidence/index.ts';
import { glossary, termById, termPath } from '../../../src/data/glossary/index.ts';
import { parseGlossary } from '../../../src/data/glossary/parse.ts';
import { glossaryData } from '../../../src/data/structured-data.ts';

const good = { id: 'a', term: 'A', definition: 'B.', source: 'betley-2025-arxiv', chapter: 'methods' };

describe('the glossary', () => {
  it('stands in the order of the alphabet', () => {
    const terms = [...glossary.values()].map(({ term }) => term.toLowerCase());
    expect(terms.length).toBeGreaterThan(0);
    expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('keeps each definition short', () => {
    for (const { id, definition } of glossary.values()) {
      expect(definition.split(/\s+/).length, id).toBeLessThan(45);
      expect(definition, id).toMatch(/\.$/);
    }
  });

  it('names an unknown term and the nearest one', () => {
    expect(() => termById('personna')).toThrow('no term is called "personna"; the nearest is "persona"');
  });
});

describe('a wrong term stops the build with one line', () => {
  it.each([
    ['no list', {}, 'must be a list of terms'],
    ['a missing definition', [{ ...good, definition: undefined }], 'record "a", field "definition"'],
    ['an unknown source', [{ ...good, source: 'betley-2025-arxi' }], 'the nearest is "betley-2025-arxiv"'],
    [
      'an unknown chapter',
      [{ ...good, chapter: 'metods' }],
      'content/glossary/terms.json: record "a", field "chapter": no chapter is called "metods"; the nearest is "methods"',
    ],
    ['a term twice', [good, good], 'record "a", field "id": is used by another term'],
  ])('%s', (_, raw, reason) => {
    expect(() => parseGlossary(raw, evidence, chapterIds)).toThrow(reason);
  });
});

it('gives each term to search engines with its own address', () => {
  const { hasDefinedTerm } = glossaryData(
    glossary.values(),
    termPath,
    (path) => `https://example.org${path}`,
  ) as unknown as {
    hasDefinedTerm: { url: string; name: string }[];
  };
  expect(hasDefinedTerm.map(({ url }) => url)).toEqual(
    [...glossary.keys()].map((id) => `https://example.org/glossary/#${id}`),
  );
});

it('stands in prose as a link to the glossary, in the text’s own form and nothing else', () => {
  const { body } = render(TermInProse, { props: { id: 'persona' } });
  const { document } = parseHTML(`<p>a ${body}, b</p>`);
  expect(document.querySelector('p')?.textContent).toBe(`a ${termById('persona').term.toLowerCase()}, b`);
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/glossary/#persona');
});
