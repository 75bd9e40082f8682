import { describe, expect, it } from 'vitest';
import { withComponents } from '../../../src/build/chapter-components.ts';
import { cutAtPlaces } from '../../../src/data/places.ts';

const FILE = 'content/chapters/sample.svx';

describe('a chapter gets its components', () => {
  it('each once, wherever it stands', () => {
    const code = withComponents(FILE, '<p>a <Num id="x" /> <SideNote><Num id="y" /></SideNote></p>\n<Figure id="f" />');
    expect(code.match(/import .*/g)).toEqual([
      "import Figure from '../../src/components/Figure.svelte';",
      "import Num from '../../src/components/Num.svelte';",
      "import SideNote from '../../src/components/SideNote.svelte';",
    ]);
  });

  it.each([
    ['an unknown one', '<p><Numm id="x" /></p>', '<Numm>": no component is called "Numm"; the nearest is "Num"'],
    ['a figure in a paragraph', '<p>a <Figure id="f" /></p>', '<Figure>": must stand in no other element'],
    ['a guess in a note', '<SideNote><Guess id="f" /></SideNote>', '<Guess>": must stand in no other element'],
    ['code of its own', '<script>let a = 1;</script>\n<p>a</p>', 'script": prose holds no code'],
  ])('or stops with one line: %s', (_, code, reason) => {
    expect(() => withComponents(FILE, code)).toThrow(`${FILE}: field "${reason}`);
  });
});

describe('a chapter is cut at its places', () => {
  it('into prose and what stands between, in order', () => {
    const places = new Map([
      ['\uE0000\uE001', { figure: 'a' }],
      ['\uE0001\uE001', { guess: 'b' }],
    ]);
    expect(cutAtPlaces('<p>1</p>\uE0000\uE001\uE0001\uE001<p>2</p>', places)).toEqual([
      { html: '<p>1</p>' },
      { figure: 'a' },
      { html: '' },
      { guess: 'b' },
      { html: '<p>2</p>' },
    ]);
  });
});
