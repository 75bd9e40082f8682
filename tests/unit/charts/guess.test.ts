import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTH } from '../../../src/charts/scene.ts';
import { pictured, placeGuess, verdict } from '../../../src/charts/guess.ts';

const marked = (guess: number | undefined): number =>
  placeGuess(guess, 20, false, 'wide').dots.filter((dot) => dot.misaligned).length;

describe('before the reader guesses', () => {
  it('marks no dot and no place on the axis, and announces no guess', () => {
    expect(marked(undefined)).toBe(0);
    expect(placeGuess(undefined, 20, false, 'wide').labels).toEqual([]);
    expect(pictured(undefined, 20, false)).not.toMatch(/\d/);
  });

  it('gives the answer without a verdict', () => {
    expect(verdict(undefined, 20)).toBe('In the study it was about 20.');
    expect(placeGuess(undefined, 20, true, 'wide').labels.map(({ text }) => text)).toEqual(['the answer: 20']);
  });
});

describe('a guess', () => {
  it('of none is a guess', () => {
    expect(verdict(0, 20)).toBe('You said 0, too few. In the study it was about 20.');
    expect(verdict(0, 0)).toBe('You said 0, and so did the study.');
    expect(pictured(0, 20, false)).toContain('you marked 0');
  });

  it('fills as many dots', () => expect(marked(7)).toBe(7));

  it.each(['wide', 'narrow'] as const)('stands over the answer, both within the drawing, %s', (layout) => {
    for (const guess of [0, 18, 50, 100]) {
      for (const truth of [0, 20, 93]) {
        const { labels } = placeGuess(guess, truth, true, layout);
        expect(labels[0]?.y).toBeLessThan(labels[1]?.y ?? 0);
        for (const { x, text, anchor } of labels) {
          const width = text.length * 8;
          expect(anchor === 'end' ? x - width : LAYOUT_WIDTH[layout] - x - width).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });
});
