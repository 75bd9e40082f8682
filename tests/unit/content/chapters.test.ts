import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measurement } from '../../../src/data/evidence/index.ts';
import { countWords, fleschEase, measureProse, runningText } from './reading-ease.ts';

const chapters = readdirSync('content/chapters')
  .filter((name) => name.endsWith('.svx'))
  .map((name) => {
    const svx = readFileSync(`content/chapters/${name}`, 'utf8');
    return {
      id: name.replace('.svx', ''),
      svx,
      meta: parse(svx.split('---')[1] as string) as { answer: string; sources: string[]; order: number },
      headings: [...svx.matchAll(/^## (.*)$/gm)].map(([, words]) => words as string),
      figures: [...svx.matchAll(/<Figure id="([^"]+)"/g)].map(([, id]) => id as string),
      numbers: [...svx.matchAll(/<Num id="([^"]+)"/g)].map(([, id]) => id as string),
    };
  });

const records = readdirSync('content/figures').filter((name) => name.endsWith('.yaml'));

const homes = records.map((name) => {
  const { chapter } = parse(readFileSync(`content/figures/${name}`, 'utf8')) as { chapter: string };
  return { id: name.slice(0, -'.yaml'.length), chapter };
});

it('the chapters stand in one order, counted from one', () => {
  expect(chapters.map(({ meta }) => meta.order).sort((a, b) => a - b)).toEqual(chapters.map((_, i) => i + 1));
});

describe.each(chapters)('the chapter $id', ({ id, svx, meta, headings, figures, numbers }) => {
  it('has 600 to 1,200 words', () => {
    const words = countWords(runningText(svx)) + countWords(headings.join('\n'));
    expect(words).toBeGreaterThanOrEqual(600);
    expect(words).toBeLessThanOrEqual(1200);
  });

  it('reads easily: Flesch at least 60', () => {
    expect(fleschEase(measureProse(runningText(svx)))).toBeGreaterThanOrEqual(60);
  });

  it('answers its question in its first 60 words', () => {
    expect(countWords(meta.answer)).toBeLessThanOrEqual(60);
  });

  it('lists the source of every published number that it prints', () => {
    const named = numbers.filter((name) => !name.startsWith('tiny-')).map((name) => measurement(name).source);
    expect([...new Set(named)].filter((source) => !meta.sources.includes(source))).toEqual([]);
  });

  it('says of a number that was read through others, near it or in its sources, that it is second-hand', () => {
    const through = numbers.filter((name) => measurement(name).howRead === 'second-hand');
    if (through.length > 0) expect(svx).toMatch(/second-hand|by others|notes|summary page|could not open/i);
  });

  it('has two to five figures', () => {
    expect(figures.length).toBeGreaterThanOrEqual(2);
    expect(figures.length).toBeLessThanOrEqual(5);
  });

  it('answers its question in one sentence', () => {
    expect(meta.answer).toMatch(/^[^.!?]+(?:\w\.\d[^.!?]*)*\.$/);
  });

  it('ends with what it does not show, and names sources', () => {
    expect(headings.at(-1)).toBe('What this does not show');
    expect(meta.sources.length).toBeGreaterThan(0);
  });

  it('holds every figure whose record names it, and none twice; it may show those of other chapters too', () => {
    const own = homes.filter(({ chapter }) => chapter === id).map((home) => home.id);
    expect(own.filter((figure) => !figures.includes(figure))).toEqual([]);
    expect(figures.filter((figure) => !homes.some((home) => home.id === figure))).toEqual([]);
    expect(figures).toHaveLength(new Set(figures).size);
  });
});

describe('reading ease', () => {
  it('is high for short words and low for long ones', () => {
    const ease = (text: string): number => fleschEase(measureProse(text));
    expect(ease('The cat sat on the mat. The dog ran to the man.')).toBeGreaterThan(100);
    expect(ease('Institutional accountability necessitates comprehensive documentation.')).toBeLessThan(0);
  });

  it('counts a printed number as one word, and no code, heading or tag', () => {
    const svx =
      '---\ntitle: A\n---\n\n## Head\n\nAbout <Num id="a" as="value" /> of <Term id="b">two</Term>.\n\n```py\nx = 1\n```\n';
    expect(countWords(runningText(svx))).toBe(4);
  });
});
