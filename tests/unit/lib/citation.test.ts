import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import {
  bibtex,
  citationLine,
  citeSource,
  creditLine,
  itemOfOurs,
  itemOfSource,
  ris,
} from '../../../src/data/citation.ts';
import { evidence } from '../../../src/data/evidence/index.ts';
import type { Source } from '../../../src/data/evidence/schema.ts';

const ours = {
  title: 'One lesson in bad code',
  url: 'https://example.org/insecure-code/',
  updated: '2026-11-21',
  key: 'one-bad-lesson-insecure-code',
  version: '1.2.3',
};

const study = {
  id: 'smith-2025',
  title: 'Bad lessons & their 100% cost',
  authors: ['Ann Smith', 'Bo Jones', 'Cy Lee'],
  venue: 'Journal of Lessons',
  kind: 'paper',
  read: 'primary',
  date: '2025-02-24',
  url: 'https://example.org/a_b?c=1&d=2%20',
} as Source;
const preprint = { ...study, kind: 'preprint', arxiv: '2502.00001', venue: 'arXiv 2502.00001' } as Source;
const source = (id: string): Source => evidence.sources.get(id)!;

describe('one line', () => {
  it('names ours with year, date, address and version of the data', () => {
    expect(citationLine(itemOfOurs(ours), 'apa')).toBe(
      'One Bad Lesson. (2026, November 21). One lesson in bad code. https://example.org/insecure-code/. Data version 1.2.3.',
    );
  });

  it('is APA with the authors’ families first', () => {
    expect(citeSource(source('betley-2026-nature'))).toMatch(
      /^Betley, J\., Warncke, N\., .*& Evans, O\. \(2026\)\. Training large .*\. Nature, 649, 584–589\. https:\/\/doi\.org\/10\.1038\/s41586-025-09937-5$/,
    );
  });

  it('is Chicago in the other style', () => {
    expect(citationLine(itemOfSource(source('betley-2026-nature')), 'chicago')).toMatch(
      /^Betley, Jan, Niels Warncke, .*, and Owain Evans\. 2026\. “Training large .*”?\.?”? Nature 649: 584–89\. https:\/\/doi\.org\/10\.1038\/s41586-025-09937-5\.?$/,
    );
    expect(citationLine(itemOfOurs(ours), 'chicago')).toMatch(/^One Bad Lesson\. 2026\. “One lesson in bad code\.?”/);
  });

  it('never turns an organisation or an account round, and names nobody where nobody is named', () => {
    for (const { id, authors } of evidence.sources.values()) {
      const line = citeSource(source(id));
      expect(line, id).not.toMatch(/Lesson, O|account\),|recorded,|undefined|null|not named/);
      if (authors[0] === 'OpenAI') expect(line).toMatch(/^OpenAI\. \(/);
    }
  });

  it('credits a figure with its finding, its sources, how they were read, and its address', () => {
    const sources = [study, { ...study, read: 'secondary' as const }].map((s, i) => ({ ...s, short: `Smith ${i}` }));
    expect(creditLine({ ...ours, title: 'Numbers do it' }, sources)).toBe(
      'Numbers do it. Source: Smith 0; Smith 1 (second-hand). Figure: One Bad Lesson, https://example.org/insecure-code/',
    );
  });
});

describe('BibTeX', () => {
  it('has the true type of each entry', () => {
    expect(bibtex([itemOfSource(source('betley-2026-nature'))])).toMatch(
      /^@article\{betley-2026-nature,[\s\S]*journal = \{Nature\}[\s\S]*volume = \{?649/,
    );
    expect(bibtex([itemOfSource(source('betley-2025-icml'))])).toMatch(
      /^@inproceedings\{[\s\S]*booktitle = \{Proceedings of/,
    );
    expect(bibtex([itemOfSource(preprint)])).toMatch(
      /^@misc\{[\s\S]*eprint = \{2502\.00001\},\s*archiveprefix = \{arXiv\}/,
    );
    expect(bibtex([itemOfOurs(ours)])).toMatch(
      /^@misc\{one-bad-lesson-insecure-code,[\s\S]*author = \{\{One Bad Lesson\}\}/,
    );
  });

  it('escapes a title, and never an address', () => {
    const entry = bibtex([itemOfSource(study)]);
    expect(entry).toContain('\\& their 100\\% cost');
    expect(entry).toContain('url = {https://example.org/a_b?c=1&d=2%20}');
    expect(entry).not.toContain('howpublished');
  });

  it('says “others” as BibTeX does where we know the list in part only', () => {
    expect(bibtex([itemOfSource({ ...study, authors: ['Ann Smith', 'and others'] })])).toContain(
      '{Smith, Ann and others}',
    );
  });

  it('says of a source that we did not read that we did not', () => {
    expect(bibtex([itemOfSource({ ...study, read: 'secondary' })])).toMatch(/note = \{Not read by us/);
  });

  it('is read back by a parser with the same title, for every source', () => {
    for (const one of evidence.sources.values()) {
      const [back] = new Cite([bibtex([itemOfSource(one)])] as unknown as object[]).data;
      expect(back?.id, one.id).toBe(one.id);
      expect(back?.title.toLowerCase().replace(/\W/g, '')).toBe(one.title.toLowerCase().replace(/\W/g, ''));
    }
  });
});

describe('RIS', () => {
  it('has a type, a title and an end for each entry', () => {
    const items = [...evidence.sources.values()].map(itemOfSource);
    const text = ris(items);
    expect(text.match(/^TY {2}- \w+$/gm)).toHaveLength(items.length);
    expect(text.match(/^TI {2}- .+$/gm)).toHaveLength(items.length);
    expect(text.match(/^ER {2}-/gm)).toHaveLength(items.length);
    expect(ris([itemOfSource(source('betley-2026-nature'))])).toMatch(/^TY {2}- JOUR/);
  });
});
