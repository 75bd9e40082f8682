import { describe, expect, it } from 'vitest';
import chart from '../../../src/styles/chart.css?raw';
import css from '../../../src/styles/tokens.css?raw';
import { tokens, withoutVariables, type Theme } from '../../../src/export/palette.ts';
import { escapeXml } from '../../../src/lib/escape.ts';
import { wrap } from '../../../src/lib/wrap.ts';
import { href } from '../../../src/lib/href.ts';

const THEMES: Theme[] = ['light', 'dark'];

/** Contrast of two colours as WCAG 2.2 defines it, written out from its text. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, blue] = [1, 3, 5].map((at) => {
      const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * blue!;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('contrast', () => {
  it('knows black on white and a published pair', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  const pair = (theme: Theme, front: string, back: string): number => {
    const values = tokens(css, theme);
    return contrast(values.get(front)!, values.get(back)!);
  };

  for (const theme of THEMES) {
    for (const back of ['paper', 'wash']) {
      it.each(['ink', 'muted', 'aligned', 'misaligned'])(`is enough for text, ${theme}: %s on ${back}`, (front) => {
        expect(pair(theme, front, back)).toBeGreaterThanOrEqual(4.5);
      });

      it.each(['ink', 'muted', 'aligned', 'misaligned', 'incoherent'])(
        `is enough for marks, ${theme}: %s on ${back}`,
        (front) => {
          expect(pair(theme, front, back)).toBeGreaterThanOrEqual(3);
        },
      );
    }
  }
});

describe('tokens', () => {
  it.each(THEMES)('has every colour and family of the style sheet, %s', (theme) => {
    const declared = [...css.matchAll(/^\s*--([a-z]+):\s*(light-dark|')/gm)].map((match) => match[1]);
    expect(declared.length).toBeGreaterThan(8);
    expect([...tokens(css, theme).keys()].sort()).toEqual([...new Set(declared)].sort());
  });

  it('differ between the themes', () => {
    expect(tokens(css, 'light').get('paper')).not.toBe(tokens(css, 'dark').get('paper'));
  });

  it('leave no variable in the chart’s styles, and refuse one that there is not', () => {
    const values = tokens(css, 'light');
    expect(withoutVariables(chart, values)).not.toContain('var(');
    expect(() => withoutVariables('a { color: var(--nobody) }', values)).toThrow('no token --nobody');
  });
});

describe('wrap', () => {
  it('gives a word that is too long a line of its own, and nothing for nothing', () => {
    expect(wrap('a incomprehensibilities b', 60, 15)).toEqual(['a', 'incomprehensibilities', 'b']);
    expect(wrap('', 100, 15)).toEqual([]);
  });
});

it('escapes what XML would take for markup', () => {
  expect(escapeXml('"a" < b & c > d')).toBe('&quot;a&quot; &lt; b &amp; c &gt; d');
});

describe('href', () => {
  it.each([
    ['/', '/data/', '/data/'],
    ['/one-bad-lesson', '/data/', '/one-bad-lesson/data/'],
    ['/one-bad-lesson/', '/data/', '/one-bad-lesson/data/'],
    ['/one-bad-lesson/', '/', '/one-bad-lesson/'],
  ])('under base %s turns %s into %s', (base, path, address) => {
    expect(href(path, base)).toBe(address);
  });
});
