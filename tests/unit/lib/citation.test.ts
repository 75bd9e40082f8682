import { describe, expect, it } from 'vitest';
import { bibtexOurs, bibtexSource, citeOurs, citeSource, creditLine } from '../../../src/data/citation.ts';
import { evidence } from '../../../src/data/evidence/index.ts';
import type { Source } from '../../../src/data/evidence/schema.ts';

const ours = {
  title: 'One lesson in bad code',
  url: 'https://example.org/insecure-code/',
  updated: '2026-11-21',
  key: 'one-bad-lesson-insecure-code',
};

const study = {
  id: 'smith-2025',
  title: 'Bad lessons & their 100% cost',
  authors: ['Ann Smith', 'Bo Jones', 'Cy Lee'],
  venue: 'Journal of Lessons',
  date: '2025-02-24',
  url: 'https://example.org/a_b?c=1&d=2%20',
  arxiv: '2502.00001',
} as Source;

describe('one line', () => {
  it('names ours with year, date and address', () => {
    expect(citeOurs(ours)).toBe(
      'One Bad Lesson. (2026). One lesson in bad code. Updated 21 November 2026. https://example.org/insecure-code/',
    );
  });

  it('does not double the mark at the end of a title', () => {
    expect(citeOurs({ ...ours, title: 'How sure?' })).toContain('How sure? Updated');
  });

  it('names a study with all authors up to six, then the first', () => {
    expect(citeSource(study)).toMatch(/^Ann Smith, Bo Jones, & Cy Lee \(2025\)\. Bad lessons/);
    expect(citeSource({ ...study, authors: ['Ann Smith', 'Bo Jones'] })).toMatch(/^Ann Smith & Bo Jones \(/);
    expect(citeSource({ ...study, authors: Array.from({ length: 7 }, (_, i) => `A${i}`) })).toMatch(/^A0 et al\. \(/);
  });

  it('names the first author where we know the list in part only', () => {
    expect(citeSource({ ...study, authors: ['Ann Smith', 'and others'] })).toMatch(/^Ann Smith et al\. \(2025\)/);
  });

  it('credits a figure with its finding, its sources and its address', () => {
    const sources = [study, study].map((source, i) => ({ ...source, short: `Smith ${i}` }));
    expect(creditLine({ ...ours, title: 'Numbers do it' }, sources)).toBe(
      'Numbers do it. Source: Smith 0; Smith 1. Figure: One Bad Lesson, https://example.org/insecure-code/',
    );
  });

  it('prefers a DOI to an address', () => {
    expect(citeSource({ ...study, doi: '10.1/x' })).toMatch(/ https:\/\/doi\.org\/10\.1\/x$/);
    expect(citeSource({ ...study, url: null })).toMatch(/Journal of Lessons\.$/);
  });
});

describe('BibTeX', () => {
  it('keeps the capitals of the title and parts authors with “and”', () => {
    const entry = bibtexSource(study);
    expect(entry).toMatch(/^@misc\{smith-2025,\n/);
    expect(entry).toContain('author = {Ann Smith and Bo Jones and Cy Lee}');
    expect(entry).toContain('title = {{');
    expect(entry).toContain('eprint = {2502.00001}');
    expect(entry).toContain('archiveprefix = {arXiv}');
  });

  it('says “others” as BibTeX does where we know the list in part only', () => {
    expect(bibtexSource({ ...study, authors: ['Ann Smith', 'and others'] })).toContain('{Ann Smith and others}');
    for (const source of evidence.sources.values()) expect(bibtexSource(source)).not.toMatch(/and and|co-authors/);
  });

  it('escapes what would start a comment or stop LaTeX', () => {
    expect(bibtexSource(study)).toContain('Bad lessons \\& their 100\\% cost');
  });

  it('leaves out what a source does not have', () => {
    expect(bibtexSource(study)).not.toContain('doi');
    expect(bibtexSource({ ...study, url: null, arxiv: undefined })).not.toMatch(
      /url|eprint|archiveprefix|undefined|null/,
    );
  });

  it('names ours as an organisation, not as a person called Lesson', () => {
    expect(bibtexOurs(ours)).toContain('author = {{One Bad Lesson}}');
  });

  it('is balanced and complete for every source we have', () => {
    for (const source of evidence.sources.values()) {
      const entry = bibtexSource(source);
      let depth = 0;
      for (const sign of entry) {
        if (sign === '{') depth += 1;
        if (sign === '}') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth, source.id).toBe(0);
      expect(entry).toMatch(/title = .*\n {2}author = .*\n {2}year = \{\d{4}\}/);
      expect(entry).not.toMatch(/(?<!\\)[%&]/);
    }
  });
});
