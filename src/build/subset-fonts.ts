import { mkdir, readFile, writeFile, access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

/** Everything our pages print: ASCII, and the punctuation, arrows and accents of names in the sources. */
export const CHARACTERS =
  Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('') +
  '\u00a0–—‘’“”…×·±−→←↑↓≥≤≈°µ½¼¾©↗äöüßéèêëíóúñçøåÄÖÜÉ';

/** Letters of names that the fonts keep in a second file; `fonts.css` says which. */
const EXTENDED = 'ńśłšžčćę';

export const FONT_FOLDER = '.cache/fonts';

interface FontCut {
  file: string;
  from: string;
  axes: Record<string, number | { min: number; max: number }>;
  format: 'woff2' | 'truetype';
  /** Other characters than `CHARACTERS`. */
  characters?: string;
}

const require = createRequire(import.meta.url);
const NEWSREADER = '@fontsource-variable/newsreader/files/newsreader-latin-';
const SCHIBSTED = '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-';
const MONO = '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-';

/** The web fonts of the pages and, as plain TrueType at fixed weights, those that PNG drawing needs. */
const CUTS: FontCut[] = [
  {
    file: 'newsreader.woff2',
    from: `${NEWSREADER}opsz-normal.woff2`,
    axes: { opsz: { min: 16, max: 72 }, wght: { min: 400, max: 600 } },
    format: 'woff2',
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
    axes: { wght: { min: 400, max: 700 } },
    format: 'woff2',
  },
  {
    file: 'newsreader-extended.woff2',
    from: `${NEWSREADER}ext-opsz-normal.woff2`,
    axes: { opsz: { min: 16, max: 72 }, wght: { min: 400, max: 600 } },
    format: 'woff2',
    characters: EXTENDED,
  },
  {
    file: 'schibsted-grotesk-extended.woff2',
    from: `${SCHIBSTED}ext-wght-normal.woff2`,
    axes: { wght: { min: 400, max: 700 } },
    format: 'woff2',
    characters: EXTENDED,
  },
  {
    file: 'jetbrains-mono.woff2',
    from: `${MONO}wght-normal.woff2`,
    axes: { wght: 400 },
    format: 'woff2',
  },
  {
    file: 'newsreader-500.ttf',
    from: `${NEWSREADER}opsz-normal.woff2`,
    axes: { opsz: 48, wght: 500 },
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
  const recipe = JSON.stringify([cut, CHARACTERS]);
  const done = await readFile(stamp, 'utf8').catch(() => '');
  const there = await access(target).then(
    () => true,
    () => false,
  );
  if (there && done === recipe) return;
  const font = await readFile(require.resolve(cut.from));
  const characters = cut.characters ?? CHARACTERS;
  await writeFile(target, await subsetFont(font, characters, { targetFormat: cut.format, variationAxes: cut.axes }));
  await writeFile(stamp, recipe);
}
