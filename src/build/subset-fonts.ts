import { mkdir, readFile, writeFile, access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** Everything our pages print: ASCII, and the punctuation, arrows and accents of names in the sources. */
export const CHARACTERS = `${ASCII}\u00a0–—‘’“”…×·±−→←↑↓≥≤≈°µ½¼¾©↗äöüßéèêëíóúñçøåÄÖÜÉ`;

/** Those of them that few pages print in words: they have a file of their own, which `fonts.css` knows by its range. */
const SELDOM = /[$@\\^`{}~|<>*_=±→←↑↓≥≤≈°µ½¼¾©↗äöüßéèêëíóúñçøåÄÖÜÉ]/gu;
const OFTEN = CHARACTERS.replace(SELDOM, '');
export const REST = (CHARACTERS.match(SELDOM) ?? []).join('');

/** Letters of names that the fonts keep in a second file; `fonts.css` says which. */
const EXTENDED = 'ńśłšžčćę';

/** What our pages use of a font's features: kerning, ligatures, accents on letters, and the numerals that styles ask for. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'pnum', 'lnum', 'onum'];

export const FONT_FOLDER = '.cache/fonts';

interface FontCut {
  file: string;
  from: string;
  axes: Record<string, number | { min: number; max: number }>;
  format: 'woff2' | 'truetype';
  /** Other characters than `CHARACTERS`. */
  characters?: string;
  /** Without any feature of the font. */
  plain?: boolean;
}

const require = createRequire(import.meta.url);
const NEWSREADER = '@fontsource-variable/newsreader/files/newsreader-latin-';
const SCHIBSTED = '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-';
const MONO = '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-';

/** The cuts of our serif: for running text, and for headings. */
const TEXT = { opsz: 18, wght: 400 };
const DISPLAY = { opsz: 40, wght: 500 };

/** The web fonts of the pages and, as plain TrueType at fixed weights, those that PNG drawing needs. */
const CUTS: FontCut[] = [
  // A file at one weight and one optical size takes a quarter of one with both axes, and comes in one round trip.
  {
    file: 'newsreader-text.woff2',
    from: `${NEWSREADER}opsz-normal.woff2`,
    axes: TEXT,
    format: 'woff2',
    characters: OFTEN,
  },
  {
    file: 'newsreader-display.woff2',
    from: `${NEWSREADER}opsz-normal.woff2`,
    axes: DISPLAY,
    format: 'woff2',
    characters: OFTEN,
  },
  {
    file: 'newsreader-strong.woff2',
    from: `${NEWSREADER}opsz-normal.woff2`,
    axes: { ...TEXT, wght: 600 },
    format: 'woff2',
    characters: OFTEN,
  },
  {
    file: 'newsreader-rest.woff2',
    from: `${NEWSREADER}opsz-normal.woff2`,
    axes: { ...TEXT, wght: { min: 400, max: 600 } },
    format: 'woff2',
    characters: REST,
  },
  {
    file: 'newsreader-italic.woff2',
    from: `${NEWSREADER}wght-italic.woff2`,
    axes: { wght: 400 },
    format: 'woff2',
  },
  {
    file: 'schibsted-grotesk.woff2',
    from: `${SCHIBSTED}wght-normal.woff2`,
    axes: { wght: 400 },
    format: 'woff2',
    characters: OFTEN,
  },
  {
    file: 'schibsted-grotesk-strong.woff2',
    from: `${SCHIBSTED}wght-normal.woff2`,
    axes: { wght: 600 },
    format: 'woff2',
    characters: OFTEN,
  },
  {
    file: 'schibsted-grotesk-rest.woff2',
    from: `${SCHIBSTED}wght-normal.woff2`,
    axes: { wght: { min: 400, max: 600 } },
    format: 'woff2',
    characters: REST,
  },
  {
    file: 'newsreader-extended.woff2',
    from: `${NEWSREADER}ext-opsz-normal.woff2`,
    axes: { ...TEXT, wght: { min: 400, max: 600 } },
    format: 'woff2',
    characters: EXTENDED,
  },
  {
    file: 'schibsted-grotesk-extended.woff2',
    from: `${SCHIBSTED}ext-wght-normal.woff2`,
    axes: { wght: { min: 400, max: 600 } },
    format: 'woff2',
    characters: EXTENDED,
  },
  {
    // Its ligatures would draw one arrow for two signs of code.
    file: 'jetbrains-mono.woff2',
    from: `${MONO}wght-normal.woff2`,
    axes: { wght: 400 },
    format: 'woff2',
    plain: true,
  },
  {
    file: 'newsreader-500.ttf',
    from: `${NEWSREADER}opsz-normal.woff2`,
    axes: DISPLAY,
    format: 'truetype',
  },
  {
    file: 'jetbrains-mono-400.ttf',
    from: `${MONO}wght-normal.woff2`,
    axes: { wght: 400 },
    format: 'truetype',
  },
  {
    file: 'schibsted-grotesk-extended-400.ttf',
    from: `${SCHIBSTED}ext-wght-normal.woff2`,
    axes: { wght: 400 },
    format: 'truetype',
    characters: EXTENDED,
  },
  {
    file: 'schibsted-grotesk-400.ttf',
    from: `${SCHIBSTED}wght-normal.woff2`,
    axes: { wght: 400 },
    format: 'truetype',
  },
  {
    file: 'schibsted-grotesk-600.ttf',
    from: `${SCHIBSTED}wght-normal.woff2`,
    axes: { wght: 600 },
    format: 'truetype',
  },
];

/** Astro integration: cuts the fonts down to our characters and weights before the build, once. */
export function subsetFonts(): AstroIntegration {
  return {
    name: 'subset-fonts',
    hooks: {
      'astro:config:setup': async () => {
        await mkdir(FONT_FOLDER, { recursive: true });
        await Promise.all(CUTS.map(cutFont));
      },
    },
  };
}

async function cutFont(cut: FontCut): Promise<void> {
  const target = `${FONT_FOLDER}/${cut.file}`;
  // The recipe is kept in a stamp file, so that a changed recipe cuts again.
  const stamp = `${target}.json`;
  const recipe = JSON.stringify([cut, CHARACTERS, FEATURES]);
  const done = await readFile(stamp, 'utf8').catch(() => '');
  const there = await access(target).then(
    () => true,
    () => false,
  );
  if (there && done === recipe) return;
  const font = await readFile(require.resolve(cut.from));
  const characters = cut.characters ?? CHARACTERS;
  const noLayoutClosure = cut.plain ?? false;
  const options = {
    targetFormat: cut.format,
    variationAxes: cut.axes,
    noLayoutClosure,
    keepFeatures: FEATURES,
  };
  await writeFile(target, await subsetFont(font, characters, options));
  await writeFile(stamp, recipe);
}
