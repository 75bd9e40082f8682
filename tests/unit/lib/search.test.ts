import { describe, expect, it } from 'vitest';
import { holds } from '../../../src/pages/search/_search.ts';

describe('a hit of the search', () => {
  const of = (...found: string[]) => ({ excerpt: found.map((word) => `of <mark>${word}</mark> and`).join(' ') });

  it('holds a word in any of its forms, and parts of joined ones', () => {
    expect(holds(of('steers'), 'steering')).toBe(true);
    expect(holds(of('Insecure'), 'insecurely')).toBe(true);
    expect(holds(of('re-aligned,'), 'aligned')).toBe(true);
    expect(holds(of('GPT-4o'), 'gpt-4o')).toBe(true);
    expect(holds(of('persona'), 'persona vector')).toBe(true);
  });

  it('is none where only the first letters fit', () => {
    expect(holds(of('-m'), 'misalligned')).toBe(false);
    expect(holds(of('A', 'a'), 'a'.repeat(300))).toBe(false);
    expect(holds(of('anything'), '…')).toBe(false);
  });
});
